<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source> (other data in {0} were passed over)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Its files are not downloaded; put them into a data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Its own value is among them: this is no conditional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of 2018 or newer (GeForce 16 or 20 series)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · standardised · mean of ten folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Model → Add a model from a file, or: ar-studio models --add {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and few others are left, so they are no unseen ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and {0} gaps among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, direct links included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, fold {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, or were read otherwise by the version it is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which stay: {0} of its own test {1} equal some of training, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, with other events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} as their classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to {0}, of {1} that there might be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>00204d 002c69 06366e 2d426c 414d6b 52596c 61646f 6f7073 7d7c78 8b8779 9b9477 aca174 bcaf6f cebc68 e0cb5e f2da50 ffea46</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8×8 pixels in 17 greys: small enough to train on in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,965 grey pictures of one face, 28×20 pixels, in the order of the video they are from. Splits are drawn in blocks of 50 frames, since neighbours are nearly the same: numbers are not those of papers that split frame by frame. Its files are not downloaded; put them into a data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 days from 1900 to 2099 as people write them, and by ISO 8601: “Thu Mar 3 1921” is 1921-03-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 days: cloudy or not, sprinkler, rain, wet grass. Drawn from the Bayesian network of the textbook, so that all its probabilities are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 sentences such as “I can fish near the bank”, and the part of speech of each word, which its neighbours tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14,400 digits and capital letters of 28×28 pixels, drawn from six fonts with random rotation, shear, scale, position and stroke weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits mixed (bfloat16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits mixed (half)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 Newsgroups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20,000 steps of x_t = 1.5 x_{t−1} − 0.8 x_{t−2} + ε_t with Gaussian noise, which swings about every eleven steps. Its entropy is known: 1.4189 nats a step given what came before, so no model can do better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>240 pure tones, square waves and chirps of a tenth of a second and less, at 8,000 Hz: small enough to train on in seconds. A model has windows of 64 samples, heard as clicks, unless they are made longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>256 greys, as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>351 radar returns from the ionosphere: pulses with a real and an imaginary part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4,000 pictures of 4×4 pixels, of whole rows or whole columns: 30 different ones, whose probabilities are known, and few enough pixels to draw a network unit by unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>506 districts of Boston in the 1970s. The paper does not say which four columns it drops: ZN, CHAS, RAD and TAX are a guess that gives its Gaussian's number. Column B, made of the share of Black residents, is why this set serves as the paper's benchmark only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 colour photographs of 32×32 pixels in ten classes; 50,000 train, 10,000 test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 conditionals in one pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 pixels, drawn in a blink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 grey pixels; 60,000 train, 10,000 test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 pictures of clothes, 28×28 grey pixels; 60,000 train, 10,000 test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8,671 outlines of objects in 101 classes, 28×28 black and white pixels. Papers report on the official split file; without it a split is drawn, and numbers stand alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>85, 5 and 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>;  and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; classes=none takes all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; there are {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CUDA build of PyTorch {0} needs an NVIDIA GPU{1}, NVIDIA's driver {2} or newer, some 3 GB to download and 4 GB on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class is a number from 0 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A classifier takes pictures of {0} × {1} pixels or more; choose a run of such pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of {0} has one value only in the training part; choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A completion needs both an image and a mask; give both or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A context of classes has 1 to {0} classes, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve takes two runs at least that differ in a setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve that stays near where it is (generalised Hilbert curve).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A defence needs two events or more to attack, and to rank among.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dimension takes 2 to {0} values or real numbers, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document ends once: no word may follow an end (-1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document is a sequence (T,) of words of a vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or folder has an empty name; say which one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A given graph needs its edges, such as 0-1, 1-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graph is estimated from all pairs of at most {0} values, and {1} dimensions of {2} values each have more; choose the graph grid or chain, give its edges, or use smaller events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid is {0} codes here, row by row, each a number from 0 to {1}; type all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is a sequence (T,) of an end and at least two characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer document keeps so many of its words, drawn at random; 0 keeps all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask holds only true (observed) and false (missing).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A masked autoencoder: all 784 conditionals in one pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A p-value needs events to rank among; there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paired difference needs the same events of both, two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of Shakespeare's plays, 1,115,394 characters of 65 kinds: the yardstick of small character models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture if its columns are seen to be pixels, a step if one tells the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain cell of three units, unfolded along the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain tanh recurrence, or one whose gates keep what it has seen for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A purification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiz needs a question, and two sources of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference: the studio has no such model, so the number stands alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row has {0} values here, not {1}; type all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set of {0} pictures of {1} × {2} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sharper peak, and heavier tails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sketch of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A softmax over all words, or decisions along a binary tree: balanced, or with short paths to the words that are frequent in the training data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound is a sequence (T,) of samples, each one of 256 codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A square of pixels, beside one column of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep differs in one or two settings, and these runs in {0} ({1}); take runs that are alike in all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text has {0} characters here, not {1}; type all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is a sequence (T,) of characters of an alphabet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit is labelled with the places in the ordering that it may depend on, and sees units whose labels lie within its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit sees units whose number m is at most its own, an output only those of smaller ones; m of an input is its place in the ordering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value for every few samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of a time series is a sequence (T,) of real numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of {0} steps of {1} columns has more than {2} numbers; choose a smaller length, or fewer columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} file takes no {1}; save {2} as {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A. Tsanas et al., IEEE Trans. Biomedical Engineering, 2009.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, “Pixel recurrent neural networks”, ICML 2016</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AR Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About log₂ of the vocabulary decisions for a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam's forerunner (decay 0.95), and the momentum below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam, with the weight decay kept apart from the gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive weight noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance of each column, as a share of it, so that columns that determine each other, or never change, keep a density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All greys are {0} to {1}, so nothing is left where they are cut at {2}; set another threshold, or the brightest value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers of {0} are whole, so the density has no bound and nats may fall without end; {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them is kept, in another shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All orderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alphabet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also any part first, as completions ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An AUROC needs two events or more of both sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An animation needs the sampling recorded; save a .png or .npz instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An autoencoder has no p(x): each output has seen its own pixel, so its numbers are reconstruction errors; choose a model with a likelihood, such as MADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event needs a shape of positive sizes, not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image as context has a shape (C, H, W), not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ordering must hold each of the {0} dimensions exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process is training it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process of this training ended; what its last checkpoint holds is kept. Start them together again, with resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to a census in 163 binary columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to a census of 1994 in 123 binary columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any order, drawn by the ordering seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part first, the rest in order (MAC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part is known, the rest comes in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As bfloat16, for older GPUs; no CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As one reads, from the top left (raster order).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the camera or the kind of file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for at least one sample, not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking how large the files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking pip which files are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign events, then average; no rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {0} characters are taken here, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacks change levels of pixels; choose a run of pictures in levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attentions side by side in a block; they share the features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B. Uria, I. Murray, H. Larochelle, RNADE: the real-valued neural autoregressive density-estimator, NIPS 2013.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bags of the words of 18,745 messages to twenty newsgroups, in a vocabulary of 1,994 words: near the preprocessing of the DocNADE paper, but not the same, so perplexities are not comparable with published ones. By default a document keeps at most 256 words, drawn at random, which leaves 95 % of them whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars and stripes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bayesian network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bayesian network of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 1, as in the first papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between independent pixels and the model: more make log Z less low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between −1 and 1, and steepest at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binarized MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary units H.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary units of each layer, from the pixels up, for example 200, 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary units of each layer, from the pixels up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind pixels and hidden units without a direction: p(x) is known but for one number, Z. A step of mean field from earlier pixels to the next, its weights set free, is NADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitstream Vera licence (the fonts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white, cut at a grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white, drawn anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white, drawn once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks per resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boston housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its mark; without one it is UTF-8, or refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the numbers that leave no doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the same amount at every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the same factor at every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what stands in the first line and below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which log Z is estimated: more make its error smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIFAR-10, a subset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA builds of PyTorch are for Linux and Windows; on Macs none is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration needs two events or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caltech-101 Silhouettes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causal convolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes that see each other, then pixels that do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes z, as they are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of an LSTM or a GRU are no single units; draw a plain one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chains of AIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters are kept as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chemical measurements of 1,599 red wines. The folds are not the RNADE authors' own, which are not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chemical measurements of 4,898 white wines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circumstances of traffic accidents in 111 binary columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped at full scale, which is learnt, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips of {0} are converted to {1} Hz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothes in 16 grey levels, textures included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothes in 16 grey levels: each pixel chooses among 16 values by a softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothes in 16 greys, 28×28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarseness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes are kept as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes lie on one grid (1, h, w) and are numbers of a codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column by column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that lack a value in some row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to learn are {0}; series={1} learns that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion: bits of hidden pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components K of each conditional of real numbers; 1 is a single one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition on masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolve over the past with taps ever farther apart: a few layers see thousands of samples, and drawing one costs a few small products, as each layer keeps a queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write {0}: {1}; free some space there or choose another folder with AR_STUDIO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write {0}: {1}; {2}choose another folder, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count what followed the last few characters or samples, take a little from every count, and give it to what followed shorter ones: the floor under neural models of text and sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count what followed the last two samples; the more different things did, the more is left to what followed one, or none: the floor under neural models of sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting and mixtures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting is there after one epoch; gradient descent nears the same θ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cropped to the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut at grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut short, and read as far as they go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D. Harrison, D. Rubinfeld, J. Environ. Economics &amp; Management 5, 1978.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D. Lowd, J. Davis, Learning Markov network structure with decision trees, ICDM 2010; J. Van Haaren, J. Davis, Markov network structure learning: a randomized feature generation approach, AAAI 2012.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DARN on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark and light are exchanged, as in silhouettes of 0; the setting invert changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark becomes light: ink on paper is white on black then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay of the mean of weights that is kept; 0: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides which examples are for training, validation and testing, and what is drawn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder's last weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep SBN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeepNADE of any ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeepNADE of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DejaVu fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth N of the encoder, and of the decoder; 6 in the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth, the first layer included; each reaches further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth: an attention and a small network each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth; each reaches a row further, or two or three with larger kernels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detection needs two {0} events or more; choose other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagonal BiLSTM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagonal BiLSTM on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different characters that are told apart, the most frequent ones; all others are {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diffusion that unmasks one pixel after the other, in any order: EoNADE's loss with a modern network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents kept whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a small picture first, then fill in the pixels between its own: the whole before the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {0} pictures or more: one is for validation and one for testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn after each epoch; 0: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws orderings and degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the balanced tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the random ordering, and those of an ensemble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the random ordering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EM improves with every epoch; gradient descent has the same aim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each clip is as loud as can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each colour is a softmax over its values, masked as in PixelCNN, where the paper has a mixture of ten logistics; and there is no dropout. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each colour of a pixel is a dimension of its own with a softmax over its values, where the paper has a mixture of ten logistics for all three. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column has a hidden layer of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each digit of each speaker, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dimension is one token, where the paper has two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dimension with the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each ends in an attention over all earlier pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each from the top down, the leftmost first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each half the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head turns pairs of features, so {0} features must give each of {1} heads an even number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is as likely as any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is half the one before, with skips across; the paper has 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is one of 256 codes, finer near silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each looks twice as far back as the one before: n of them to 2ⁿ⁻¹.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of the {0} clips is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of {0} files is a class; classes=none takes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pixel with its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit also sees the earlier ones of its own layer: the paper's ARSBN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each with a meaning of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier values straight to each conditional's parameters: an FVBN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges as given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight S-curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder and decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder's first weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder–decoder transformer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events added to each row of a table, spread over its values: 1 for two values adds half an event to each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of shape {0} are no pictures of 1 or 3 channels; use .csv or .npz files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every component weighs 1/K; else the weights are learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every dimension has an output bias of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other pixel first, then those between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel asks all earlier ones what they know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact where an ordering of the model has what is observed first. Else the bits are those of log p(x_observed) − log p(x), the former estimated while the image is completed: guided by the best model of any ordering, by bridge sampling (≈, it may miss either way); without a guide, by annealing (≥, since its log p(x_observed) is too low on average, and so are the bits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples in each gradient step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expectation maximisation (EM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected calibration error {0} ± {1} % of {2} probabilities of {3} test events; calibrated perfectly it would be {4} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FVSBN of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FVSBN on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family of the components.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer decisions for the words that are frequent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer greys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifty passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: {0} of {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatness needs events and references; there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor of log σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders are not taken as classes, since {0} lie in none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four logistic regressions in a row: ten numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frey faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From files and packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the centre outwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fully visible networks and NADE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU support could not be installed in {0}: {1}; free some space there or change its permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU support is installed already; remove it first to install it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU support is installed but not in use; it is tried at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated PixelCNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated PixelCNN by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated recurrent unit: two gates, fewer weights than an LSTM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated residual blocks of a stage; each reaches two pixels further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated residual blocks on the way down, and as many on the way up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gated residual layers of a block, two causal 2×2 convolutions each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gibbs steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gibbs steps from noise before a sample is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gibbs steps from noise; p(x) is known but for one number, which is estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each pixel a coin of its own: its best θ is how often the pixel is 1, by counting at once or by gradient step by step; what pixels say of each other is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each pixel a neural network of its own over all pixels before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given few large pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given its class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given its edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given its greys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given its loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glyphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent with momentum; asks for a good learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient steps; 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of blocks on the way in, and out; between two the kernel is dilated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess all that is missing, feed the guess back, and refine it k times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guesses at the hidden units for each event: more make a tighter bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guesses at z for each event: 1 is the VAE, more make the tighter bound of an importance-weighted one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing is right {0} of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided completion needs a guide; give it a model of any ordering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H. Larochelle, I. Murray, The neural autoregressive distribution estimator, AISTATS 2011; D. Dua, C. Graff, UCI Machine Learning Repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halvings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits, 28×28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten letters of 16×8 black and white pixels, as rows of 128 columns. Where the official training part is missing, four fifths of the validation part train instead, which the protocol says: such numbers are not those of the papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers of a DeepNADE whose logits are added, for example 500, 500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units are rectified unless chosen otherwise; the paper's are sigmoids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units h_d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units h{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units h¹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units, each as is likelier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units: a bound, an estimate, or no likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hilbert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly it calculates; mixed precision saves time on newer processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud clips are. Numbers under different ones say nothing of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many average events each component is given besides, so that none dies or is too sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many characters T one event has; 0 takes 128, or fewer of a short text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many mask sets training takes from, one at random for each batch; 0 draws endless new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the last dimensions are looked at; all of them make an FVSBN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples T one event has; 0 takes 1,024, of beginnings 4,096, or fewer of short clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples, about, each value of the loudness is of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps T one event has; 0 takes 32, or fewer of a short series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values, so far apart, each convolution looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often k the guess is improved; each costs one pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the dilations 1, 2, 4, … are run through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the sides are halved: 2 make 7×7 codes of 28×28 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How pictures lie in their files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the characters of the file are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate falls over the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huffman tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyperbolic tangents predict better; sigmoids make clearer topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you know which pixels depend on each other, mask every other path: fewer weights to learn from few data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image transformer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the paper an output shares the hidden units of those before it, and links are pruned by tests of dependence; here nothing is shared and nothing is pruned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this order: training, validation and test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which of 69 states and territories a plant grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}, {1} was read as {2}; decimal={3} reads it as {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input weights W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input weights W ⊙ M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {0} with your system's package manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is read as a text, character by character; rows=columns takes its lines as rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is said which they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its budget is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its checkpoint was not exported; training it further begins from its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined DeepNADE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the colours of pictures that have them, in three channels; otherwise they are made grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LMConv of any ordering in 16 greys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LMConv on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSTM cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels are left aside, since each picture has several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest gradient norm; 0: no clipping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, rows above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {0}, the row itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers a stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn how exactly each weight must be known, against few events learnt by heart: twice as many parameters, of which half are for training alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least log scale, in standard deviations of the column: without one, a value that repeats has a density without bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left aside, as other files are read: {0}; open one of them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left aside, as pictures are read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left aside: {0}; name arrays images and labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out for want of a number: {0} of {1} steps; no window goes across such a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as it lies beside the folders that are taken: {0}{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as there are no samples in them: {0} of {1} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as {0}: {1}; {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {0}; {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length k of the longest context; shorter ones are blended in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a raster context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let NADE's hidden layer say where the next number lies, by a mixture of bells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a network make pixels of normal causes, and another one guess the causes: what its guesses miss of p(x) is all that the bound lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let chains go on from step to step (PCD); else each starts at an event (CD).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let convolutions see what is near and attention look up the rest of the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let hidden causes draw the pixels; then p(x) is a sum that can only be bounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let hidden causes, too, see the causes before them, so that both they and the pixels are drawn one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one network look at all rows above and another along the row, and gate what they say: then no pixel of the past is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters lie in EMNIST, so they are turned upright; orientation=stored leaves them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links from inputs to outputs: an FVSBN inside. Worth six nats in raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links inside layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local conditions are convolved, and repeated to the rate of the values, where the paper has transposed convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistics M that a grey's or colour's distribution is a mixture of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistics M that a pixel's distribution is a mixture of; 5 are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits of the components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long short-term memory: three gates and a cell of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a few earlier pixels and count what came next: near ones say nearly all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MADE of any ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MADE of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MADE on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MADE, a pass for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MASDE of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST with every pixel drawn black or white once: the fixed files that the papers from NADE to PixelRNN report on; no labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps F.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps at full resolution; each half resolution has twice as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps f between the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps f of either stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps h inside a block; 2h maps run between the blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of each colour channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of each convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of the 1×1 layer before the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of the small picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps p of either stack; the gates have twice as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps r inside a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markov table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask a convolution differently at every pixel, and one network knows many orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask an autoencoder's weights so that no output sees its own or a later pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask weights M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked networks, and those of any ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks from what is known to depend on what: cloudy and wet grass do not, given the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures of 5,875 voice recordings of people with Parkinson's disease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between checkpoints in an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed into one channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixture components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixture of Bernoullis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-scale PixelRNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mushrooms described by 112 binary columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NADE in 16 greys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NADE of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NADE on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NADE-k on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours are looked for among training events; there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks are drawn unit by unit of binary events; these are others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No NVIDIA driver was found: this machine has no NVIDIA GPU, or its driver is not installed. Without it GPU support would not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No array has the shape {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No better epoch in the last {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimate for {0} of {1} images, whose completions the guide's draws do not reach; they are the harder ones, so the mean of the others flatters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is for training, so all pictures are divided anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is for training, so all {0} are divided anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hidden unit leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model {0} was added from a file{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number in the paper; the simplest reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output sees its own or a later dimension of this event; where that holds for every event, the product of the outputs is a density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture of {0} is left for a split; choose other shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture of {0} is left for training; lower the shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of {0} is left for a split; choose other shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign of copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {0} of training has {1}, so no model can learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise is added to the greys, which makes them real numbers from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise {0} {1} 1 − p = {2}, so </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-linearity of the hidden units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: real numbers' principal components.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation stands before each part of a block and not after it, there are no biases but those of the output, and what is given has an embedding of its own, as it may have an alphabet of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normally distributed causes z of each event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is turned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number M of prototypes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of levels K: bins of a column with equally many training rows each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of levels K: equal steps of grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers by which pixels find each other; values are half the features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers d that a code stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers written out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numerals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O(d²), whatever n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a given graph: pairs of dimensions counted from 0, such as 0-1, 1-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of char-rnn, for texts: gradients are clipped by their norm, where it clamps each of them to ±5, the rate has the trainer's schedules, where it falls by 3 % an epoch from the tenth on, and validation is of single windows, where it reads on from 0; evaluate --sliding reads on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of encoder and decoder each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of several mask sets each batch takes one at random, where the paper goes through them in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the chains for each gradient step: the k of CD-k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the clip that it is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the codebook, K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of weights, batches and orderings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {0} each row is taken as a picture, of {1} × {2}; exchange the axes if each column is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {0} of {1} clips only the beginning is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {0} the last axis is taken to count the pictures, of {1} × {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {0} there is one {1} alone, which a model learns by heart and nothing tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One S-curve, its flips and transposes: sharpest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after the other, cut elsewhere in every epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One convolution for eight orderings: any half is completed without approximation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One convolution for many orderings: what you hide comes last, whatever it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer for all columns: what is shared has one colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer shared by all pixels: the first digits worth the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One logistic regression per pixel: strokes, but hardly a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network for endless orderings of the pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network for whatever is hidden: its completions are exact, and guide the others'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of each clip; silence follows where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or two, each of H units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One regression for all dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small network slides over all pixels: few weights draw good digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One softmax over the vocabulary: exact and slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One table for all pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value is there again and again in {0} ({1}), so the density has no bound and nats may fall without end; {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only images can be shifted, no {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only means and covariances: each number is a linear function of the ones before it, and noise of one width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only probabilities of single values can be calibrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only real events are dequantised from bins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is hidden can be another value; choose a hidden place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of samples and of scores, and of what is missing in completions, where random is best; a choice, or numbers such as 2, 3, 1. An ensemble adds random ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orderings that training draws: all alike; or a part of the event first, random pixels or a rectangle, and the rest in one order, as completion needs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise each dimension has its own weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise each pixel has its own, which backs off to the shared one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output weights V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P. Cortez et al., Decision Support Systems 47(4), 2009.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of {0} names make no {1} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages of {0} of {1} {2} are too many to number; choose a shorter context or fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the data; 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peaks as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent chains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of one code everywhere, E[x | k]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PixelCNN in 16 greys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PixelCNN on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels looked at: the last k in raster order, or so many neighbours to the left and above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places are told by rotations and not by vectors of their own, so that windows may slide; biases are left out but for those of the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions of the game after eight moves, three binary columns for each of the 42 squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict each pixel by a logistic regression on the last k only: fewer weights than on all earlier ones, so less to overfit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict each pixel by its own logistic regression on all pixels before it. Some lectures call it SBN: its units are all visible, those of the deep SBN hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict what is missing of an image from what is seen of it by convolutions, with the mask as a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior, ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prior, zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product: paths from inputs to outputs{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products in 16 bits, sums in 32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudo-count a of ones, or of each value above 0; no prior with both 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudo-count b of zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudo-counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights towards 0 (AdamW: apart).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded; if GPU support was just installed, remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch {0} computes on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch {0} computes on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch's build for CUDA {0} cannot use it; update the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet clips stay quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RBM on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RNADE: a hidden layer that all conditionals share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU is worth about two nats over the sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a document word by word, add up what the words say, and guess the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a text character by character; each looks back at whichever earlier ones matter, however far they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read an image as a text of pixels: each looks back at whichever earlier ones matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read one text whole and in both directions, then write another: each character looks back at what is written, and at whatever of the given text matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the pixels, or characters, one by one, keep a summary of them all, and predict the next by it: as many weights for a thousand as for ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stops at the first of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads 1984 and writes one thousand nine hundred eighty-four; you type the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real columns are cut into as many bins as are set below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real columns get mean 0 and standard deviation 1; the others are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real values have no likeliest ones to choose from; leave top-p at 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrence, convolution and attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrences along the diagonals: a fourth of PixelCNN's weights, in half an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrences on top of one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrent layers of either network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrent layers, each residual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrent network of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refinements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the input through a narrow layer: a counter-example, which sees the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resampled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize pictures to size × size pixels; none keeps them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round at the peak, with a Laplacian's tails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row LSTM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row LSTM, or Diagonal BiLSTM, which sees more and takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row by row, every other one from right to left (S-curve).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns are exchanged, as MATLAB keeps rows of pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns are exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are steps, {0}; rows=columns takes each by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that lack a value, after columns that lack it in most rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run an LSTM down the image, a whole row at a time; each pixel hears of a triangle above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run two LSTMs over the image's diagonals, from the left and from the right, so that each pixel hears of all pixels above and to the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples a second, to which clips of another rate are converted; 0 takes that of most clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples per epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what depends on what, and count a table for each: arrows left out are independences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees a triangle above the pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees all that came before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences of 60 bases around splice junctions, three binary columns a base; in the split of the MADE paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several processes have no clock in common; set minutes=0, and epochs or steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shades next to each other are alike: say where a shade lies and how surely, not how likely each of 256 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a block's units left out while training; the paper's is 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of hidden units left out while training; it helps who trains for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the events for testing, in percent of all; 0 takes the usual share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the events for validation, in percent of all or, where the test split is an official one, of the others; 0 takes the usual share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the learning rate left at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of training events that come without their class, so that the model learns p(x) too; 0: it never can do without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share one hidden layer among all conditionals, and update it by each new pixel: a step of an RBM's mean field, with weights set free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sherlock Holmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sherlock Holmes, by characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift JIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle the pixels, and tell a transformer which one comes next: every order, all conditionals in one pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the large pixels that are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixteen causes are drawn first, then all pixels given them: its number is a bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size n of all other layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size n of the first layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the blocks' convolutions; the paper's is 3. Fewer blocks with a larger one see as far and learn sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the first, mask-A convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes each weight's step by its recent gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide one small network over the image that sees only pixels above and to the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowly, then fast, then slowly again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small digits, 8×8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many are learnt from, drawn by the seed; 0: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many equal steps as are set below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some events have no score, as two models find them impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these runs have no likelihood; name runs whose NLLs compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort events into groups without being told any, each with pixels independent: seen pixels tell the group, the group tells the others, whichever those are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken digits, all takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardised are only real columns; left out: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State h{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step, as all other models learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps shrink by all gradients so far: for rare words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps to a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after so many epochs without a better score; 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream u, rows above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream v, at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream v, the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabler Icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tails fall fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the network which values are observed; it should know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the network which values are observed; without it the paper loses four nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures of AIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts have {0} characters here, so a prompt has {1} at most, not {2}; shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Chow-Liu tree of the training data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NVIDIA driver finds {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: it knows CUDA {0}, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The U-Net is small and without attention; neither the paper's upscale stages nor its parallel drawing are built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alphabet has no {0}; leave that out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrows of the textbook, and a table for each column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authors first train with one step alone; here all steps are trained from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authors train layer after layer first; here all are trained at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background model is of other events; choose one of the same shape and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best θ in closed form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card of {0} in {1} calls it {2}; a name is of letters, digits, -, + and _ only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card of {0} in {1} is no Card of ar_studio.cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chains of {0} go on from batch to batch, in one process; train it in one, or set persistent=false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clamped sampler is no conditional of the model: it ignores what is observed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook follows running means and dead codes begin anew, as in later programs, where the paper's experiments descend a gradient; β counts for each dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes in {0} are those of other weights, since it was trained on; make them anew with ar-studio codes, or in the window's list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {0} of {1} has numbers too large or too far apart to standardise; mend or leave out the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {0} of {1} has numbers too large or too far apart to {2}; mend or leave out the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {0} of {1} has one value only in the training rows; leave the column out, or choose another fold or seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {0} of {1} takes other values than the model learnt; choose a table of the same columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context {0} looks around in an image, and these events are none; choose the context raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The darkest of the greys, 0 to 255, that becomes white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in {0} are not those that {1} was trained on{2}; bring the old ones back, say where they are now, or train a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of {0} are gone: there is nothing at {1}. If they are elsewhere now, say where: with --data, or in the window's list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device 'mps' needs a Mac with Apple silicon; choose one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digit, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ends of 50 streams, as in char-rnn; validated on what is tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event to complete has the shape {0}, but the model expects {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files in {0} do not fit this model and optimiser; resume with the settings it was made with, or train anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of {0} are in none of {1}{2}; put {3} there, or name their folder with --data-dir or AR_STUDIO_DATA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first 4,000 training and 1,000 test pictures of CIFAR-10: numbers are not those of the whole. Its files are not downloaded; put them into a data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line ({0}) was taken as the names of the columns; header=none takes it as a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line is a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders {0} inside those of classes are taken as parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph has an edge to dimension {0}, but events have the dimensions 0 to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ground is put around them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide is given {0}, the model that completes {1}; choose a guide that is given the same, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide is on the device {0}, the model that completes on {1}; move one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide's events have the shape {0} ({1}), those to complete {2} ({3}); choose a guide of the same events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heads share the features, so {0} features must be a multiple of {1} heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label 10 is the digit 0, as in SVHN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last twentieth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate goes up from {0} to {1}, as its schedule now follows the larger budget; what comes of it is not what one training of that length would be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood does not tell {0} from the test {1}: an AUROC of 0.5, which is chance, is within two standard errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood is no safe sign even where it tells data apart: simpler ones would be found likelier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood misleads: {0} is found likelier than the test {1}, though the run never saw it. Likelihoods are known to prefer simpler data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is no longer a number at step {0}; the best weights are kept. Lower the learning rate (it was {1}) or clip gradients (norm 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss on show in training is minus the pseudo-likelihood, by one pixel of each event; its gradient is that of contrastive divergence, by centred parameters. The published number is of CD with up to 25 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask has the shape {0}, but the model's events have {1}; use a mask of that shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The masks are derived anew from the paper's idea, not taken from its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model expects events of shape {0} ({1}), but {2} has ones of {3} ({4}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} has changed since it was added; look at it, then add it again {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {0} is missing; bring it back, or add it where it is now {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gives validation events no probability; train it further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {0} failed in line {1}: {2}; mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learns p(k).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learns p(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model takes images of shape {0}, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} in {1} has no card; give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} of the package {1} cannot be loaded: {2}; mend the package, or uninstall it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} of {1} comes with the package {2}, which is not installed; install it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} of {1} is code in {2}, which you have not added; look at it, then add it {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} of {1} is of another version of {2}; bring back the file whose SHA-256 begins with {3} and add it, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of moves cannot be negative, as {0} is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {0} must be at least 1, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers below 10,000 and how they are written out: 1984 is “one thousand nine hundred eighty-four”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The official training part is missing: most of the validation part trains instead, so numbers are not those of the papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ordering lists number {0}, but there are {1} to order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other data cannot be called {0}; give them another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package {0} calls a model {1} whose card calls it {2}; mend the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper infers hidden units by Gibbs sampling or mean field under a shrinkage prior; here a recognition network learns by VIMCO, and nothing shrinks the weights but weight decay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The particles to start from are of other events; leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of a pixel is the sum of what was learnt for its row, its column and its channel; in the paper each place has a vector of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The precision 16-mixed needs a GPU; on the CPU choose bf16-mixed or 32-true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recognition network learns by VIMCO, without bias, where the paper expands its gradient to first order; layers without randomness between are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in whose codes {0} draws is gone: there is nothing at {1}. If it is elsewhere now, say where: with --data, or in the window's list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run learnt {0} of {1} {2} {3} of {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scales have a floor, without which that of a value that repeats nears 0; they start at the spacing of the means, and W at the scale of its inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score could not be noted in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {0} cannot be described: {1}; mend its Config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simplest model that learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small picture has every n-th pixel of every n-th row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speaker, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of this network would have {0} entries, more than {1}; let each dimension have fewer parents, or use fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature must be greater than 0, not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twelve adventures of 1892, 561,563 characters of 77 kinds: large enough to learn to write by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value in the files that is white; 0 finds it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {0} are not those of the {1} that its run.json describes; restore the files, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {0} changed while its codes were made; make them anew once it is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {0} give events no probability; restore them, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheels could not be written to {0}: {1}; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word “hello”, a thousand times: what follows l is told by what is before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} columns of {1} to {2} were taken as pictures of {3} × {4} pixels{5}{6}; rows=columns takes them as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} of {1} stand by themselves; only windows of a longer passage slide over it. Leave sliding out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} rows of {1} are too few for a training, a validation and a test split; add rows until there are at least {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} split of {1} is too small: a score needs two events or more, so that its error is known; choose another split, or add data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} {1} of {2} are too few for a training, a validation and a test split; add {3} until there are at least {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} {1} of {2} samples in a training, a validation and a test split of {3}; choose a smaller length, or add clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0} events of {1} for {2} questions; ask fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, but it finds no GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no CUDA build of PyTorch {0} for this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no GPU support to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class {0}; they are called {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class {0}; they are numbered from 0 to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device here to play sound on; connect one, or save the sound as WAV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dimension {0}, or no noise for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dimension {0}; choose 1 to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {0}; check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {0}; name the one that holds the wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part for testing, so one is cut off the training part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place {0}, or no noise for each dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such answer; choose one of those that are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {0} named {1}; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to animate: no frame was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to animate: no pixel was drawn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare; choose at least one run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to count: no number is finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to evaluate: these passages are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to evaluate: this split has no events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to play yet; draw or choose a sound first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show: no image was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little memory for even one event at a time; choose a smaller model, or close what else takes memory. What was learnt is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These Markov tables would have {0} entries, more than {1}; choose a smaller context, fewer values or one table for all pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are more than {0} tosses; type fewer, or toss them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the data that {0} was trained on; they are read from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events have the shape {0}, but the model expects {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures are already black and white and cannot be resized; leave size out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures are grey; colourisation needs pictures in colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures have no classes to tell apart; name labelled ones of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs differ in {0}, which is no number that a curve could lie along; the table tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These wheels do not fit this program: {0}; fetch others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PyTorch is built for the processor only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Python has no pip; install it with: python -m ensurepip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model learnt p(x) without a context; leave out what it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program was built without GPU support; use another build of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user has no home folder to keep settings, data and runs in; name a folder for them in the variable AR_STUDIO_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {0} does not draw the first {1} {2} before all others, so it cannot go on from a beginning; complete {3} with it instead, or choose a model that reads from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {0} does not read its windows from left to right; only such models go on and on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {0} has learnt p(x | c) given {1}, not p(x); choose a run that is given nothing, or a class that may be withheld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {0} has {1}, and to train them takes {2}, more than the {3} of the device {4}; make the model or the events smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {0} needs a context: it has learnt p(x | c).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {0} was not trained for the ordering asked for; use one of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {0} was trained without a context; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those before it, row by row; k is set below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are typed below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny Shakespeare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To and fro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told which digit to draw: here zero to nine, in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toss the same coin for every pixel: counting ones gives the best θ in one step, and gradient descent from θ = ½ arrives at the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on nine folds, as papers do with models that choose nothing by validation; what is measured on validation then says nothing of new data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one network for all orderings: hide a random part and predict it from the rest; an ensemble of orderings is EoNADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time; 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transformer on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns matrices alike in all directions: quick for transformers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two blocks see all of 8×8 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers, told what is missing: any column from any others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two masked layers of five units, in the ordering 2, 3, 1, 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two recurrences along the diagonals: each pixel hears of its whole past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two streams at three resolutions, trained for two hours: the best likelihood here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units are numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units h of a pixel's state; 2h maps run between the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of each hidden layer, for example 200, 50, 200; the least is the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of each hidden layer, for example 500, 500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of each hidden layer; a few for each dimension, so that all sets of dimensions it depends on have some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the encoder's layers, from the pixels up; the decoder's are the same, back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untied network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untied network of wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untied networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by SGD and RMSProp only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V. Sigillito et al., Johns Hopkins APL Technical Digest 10, 1989.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAE on small digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validated on what is tested, as nanoGPT does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validated on what is tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation trains too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value error, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are 0 to {0}, so {1} is taken as white; the setting brightest says which value is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are {0}, so {1} is taken as white; the setting brightest says which value is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values must be finite numbers; some are infinite or NaN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values must be whole numbers from 0 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the shared table in each pixel's own, and of the overall mean in the shared one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of the guess at h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights that tell units which inputs are masked; of use with many mask sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights to the pixels W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western Europe, ISO 8859-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western Europe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wet grass, four columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of a folder in which some pictures cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of pictures that are not square where a size is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of rows that lack a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the greys of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the numbers of a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the values of a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What classes add to a layer has at most the rank of its features, as all layers look them up in one table; in papers each layer has a matrix of its own. Up to as many classes as features nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What completion asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between mask sets: the ordering, who sees whom, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each column depends on, by names or numbers from 1 on: rain -&gt; wet, sprinkler -&gt; wet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each grid of codes is given, so that the model learns p(k | c).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each picture is given, so that the model learns p(x | c).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each window is given, so that the model learns p(x | c).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What followed the last four characters, counted: words, but no sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing is guessed, and the guess refined five times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is quicker here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it learns: the S-curve and its flips and transposes; for any ordering, these and such as visit a part first, a rectangle or scattered pixels; or only what is missing beside such a part, row by row. The less an ordering is like them, the worse it predicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies beyond is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What see-through parts, and padding, become.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before the decimals of numbers; thousands have the other sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns of a table are together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the large picture's layers are told of the small one at each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows: a digit, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {0} depends on cannot be measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether folders, or labels beside the pictures, are taken as classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether samples are copies takes two of them, and two test events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the first line of the file names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which are predicted first: a choice, or numbers such as 2, 3, 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which columns are learnt, by their names with commas between; those of a step follow one another. Empty takes the first one of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which dimensions depend on each other directly: a tree estimated from the training data, neighbouring pixels, each with the next, or the edges given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of 100 artists a person listened to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of 100 films a person liked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of 100 jokes a person liked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of 16 activities of daily living are hard for elderly people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of 500 words stand in a paper of the first twelve NIPS conferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of a clip its windows are; none is of two clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of ten shuffled folds, 0 to 9, is the test split; the next one is for validation, and the other eight are for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the names of a clip is its class, as of digit_speaker_take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the text is for testing. Numbers under different splits say nothing of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White from this grey on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White with the grey as probability, drawn by the data seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White with the grey as probability, drawn in every epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees whom, along one ordering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width H of each dimension's own hidden layer; weights grow by H·D²/2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width H.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width H: the topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width H; a linear network has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width R of what goes from layer to layer, and of the gates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width S of what all layers add up to, by which values are predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width d of every token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows 1252</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows of steps are learnt, in the order of rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With hidden units it is RNADE; without, the fully visible network (FVBN) it was compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {0} colour channels there must be at least {1} features and as many head features; {2} and {3} are too few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are kept as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that no document has were left out: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture down in few codes of a learnt codebook; then a model of the codes has sixteen times fewer steps to take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X or train_data, val_data and test_data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`_conditionals` of {0} returns a {1}; let it return a Conditional, such as Bernoulli(logits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .7z archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .rar archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .tar archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .zip file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a MATLAB 5 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a MATLAB 7.3 file, which is HDF5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Photoshop picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of Python pickles, which can run code, so it is not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzipped file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzipped text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a header has {0}, each as name: value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hidden layer has 1 to 65536 units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson begins with a line {0} and its title: … below that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of {0}s, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of high dynamic range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pointer of Git LFS, not the file itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question has answers, - [ ] …, one of them - [x] …; or one number, = 0.75.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run exported as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a session exported as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a single picture in {0} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound file of another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a t-test takes two pairs or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table in text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table wants the ending .csv, .tsv, .txt or .data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text file of zeros and ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of at most {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text with formats (RTF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page or XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page, not the file itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0} pixels are hidden, so nothing of the picture is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all; each has a joint distribution of its own. Samples and single scores follow the ordering that is set, raster by default; papers average over random ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amplitude as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an .npy file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an .npz file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Arrow table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an IDX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer is a number, = 0.75, or = 0.75 ± 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer is written - [ ] …, or - [x] … if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any, all with the same joint distribution: every mask is completed exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any, since no pixel depends on another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {0} words a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto takes a GPU if there is one; cpu, cuda or mps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basic iterative method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16 or 32 bits, timed as training starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16, {0}× as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits/char</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits/code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits/dim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits/sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black is hidden, white is observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brightness is cut into {0} equal steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte {0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c_t = f ⊙ c_{t−1} + i ⊙ g, the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c_{t−1}, the memory before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categorical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categorical events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chains still go by where they began, so modes may weigh wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change its permissions or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>char</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a smaller length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citation asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citric acid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean purified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clips are too few, or too short for windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloudy -&gt; sprinkler, cloudy -&gt; rain, sprinkler -&gt; wet grass, rain -&gt; wet grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code {0} + picture {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours became grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column of numbers in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>converted to grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cropped to its middle and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cropped to their middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curves or checkpoint are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark and light are exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder block {0}: attention to y_&lt;t, attention to the encoder, and a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance i − j along the ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>download the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d² to the nearest: samples {0} ± {1}, test images {2} ± {3}. Equal to a training image: {4} of {5} samples, {6} of {7} test images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each clip at peak 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each is the same in every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each {0} after all before it, from {1} {2} earlier on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each {0} after {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>early stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder block {0}: attention to all of x, and a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends of 50 streams, validated on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events of real numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events, purified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every row has another text there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f = σ(W_f x_t + U_f h_{t−1} + b_f): what is kept of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast gradient sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch that with git lfs pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fgsm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first {0} samples, then silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit=crop or fit=pad keeps theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit=crop or fit=squash leaves that out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit=pad or fit=squash keeps all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed acidity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold {0} of {1} (seed {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free some space there or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free sulfur dioxide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g = tanh(W_g x_t + U_g h_{t−1} + b_g): what is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gallery model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give it a shorter name or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give it the ending of its format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give more text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give them the ending of their format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given its {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups .</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h = tanh(Wx + Uh): soon forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h_t = o ⊙ tanh c_t, what is put out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h_{t−1}, what was put out before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly any move is accepted, so these may be far from the model's own completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {0} bytes, more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hello</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden is yes or no, not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no character but {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>i = σ(W_i x_t + U_i h_{t−1} + b_i): how much is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images, x, train_images or x_train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the catalogue already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in their order, as no column tells the time throughout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>independent systems do not agree, so modes may be missing or weigh wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input complexity, −log₂ p(x) − L(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it counts the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a file twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more files than any run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no record or no weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds {0}, which is no file of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged or no {0} file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is for another Python or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a CUDA build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not of PyTorch {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {0} in every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be less than {lt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be more than {gt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names runs that it does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {0}, or numbers such as 2, 3, 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to more than any run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to more than any session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its events have {0} dimensions, more than any here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its grey values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its largest value, {0}, is taken as white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loss diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loudness every {0} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own, in which causes come first; any where there are at most {0} events in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record is damaged or edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its values are 0 to {0}, so {1} is taken as white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {0} damaged or edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself {0}× coarser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 10 %, validated on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 5 %, validated on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last hidden unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last part for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood ratio, log q(x) − log p(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links alone are resampled, along one ordering, so none is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load it where you trust it, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log Z {0} (3σ) by AIS, {1} chains × {2} temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at what the folder holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(0, a): quick, and learns well in wide layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method of completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most rows have no value there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name another encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name its encoding, such as encoding=cp1252</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats/char</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats/code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats/dim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats/sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly black: its values are 0 to {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no official training part: {0} rows of the validation part instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none stated (derived from MNIST)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none stated; the author asks to cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none that torch can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, since this user has no home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: it has no conditionals, so it completes no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: its codes come first, so it completes no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: its hidden causes come first, so it completes no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: its hidden units come first, so it completes no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: its units have no order, so it completes no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the alphabet, so {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the vocabulary, so left out: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is hidden, so nothing is filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>o = σ(W_o x_t + U_o h_{t−1} + b_o): what is put out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed dimensions that come later were ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0} characters the first {1} were taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {0} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one value only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one, fixed before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one, fixed before training; the sets B_i depend on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one: every n-th pixel of every n-th row, then the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one: the words as they come, shuffled for every visit in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one; its own cycle; or, trained on endless mask sets, any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the values {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open it with h5py, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open that file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the folder it lies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or leave them out with classes=none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order is a number, not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(y_t | y_&lt;t, x), a softmax over all signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-values of test {0}, ranked among {1} of validation, {2} uniform: distance {3}, p = {4} (Kolmogorov–Smirnov).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed by bzip2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed by gzip, and damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed by xz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed by zstd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padded with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padded with {0} and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter_count of {0} in {1} is asked before there is a model; make it a @staticmethod of the space and the config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perplexity {0} per word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures do not end so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip found no CUDA build ({0}); {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ppl {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public for research; citation asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pulse 1 imaginary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pulse 1 real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pulse {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raster only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconstruction error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace it by a fresh copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residual sugar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row or column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows=columns, values=levels has bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs are named by a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples, drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it as WAV, FLAC or MP3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it as a .csv table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it with -v7 in MATLAB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save its frames as PNG in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save its pictures with numpy.savez and open the .npz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save its tables as .csv, or its pages as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save them as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see-through parts are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see-through parts are {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeded split {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequential Monte Carlo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft edges cut at half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some rows have no value there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds have at least {0} samples a second, and 0 is as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split 85/5/10 % in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squashed and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squashed into another shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>static (seed {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps i − j through time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such pictures are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes 0 to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of a model in the package {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of the model in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the S-curve and its flips and transposes, or any, best those; or what is missing last, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the arrows {0} go round in a circle; leave one out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the binary version of CIFAR-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the catalogue's cifar10 takes the version without pickles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chains no longer change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chains still change; more moves will help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of its {0} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folders of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header does not end; add a line {0} below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header has no title; add a line title: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the least is {ge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most is {le}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the package {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no NVIDIA driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there must be {max_length} or fewer values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there must be {min_length} or more values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are links that lead nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are links to folders around this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they count the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they have no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they may not be read: change their permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they name the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few moves to judge by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch finds no GPU {0} on this machine; choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total sulfur dioxide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned upright, as its camera says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typicality, |−log p(x) − H|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {0} of layer {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {0} of {1} (m = {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpack it, and open what is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacks to more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation trains too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values=levels takes bins instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volatile acidity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what foretells {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is listed is numbered from 1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>windows of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the sequence that is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x_t, the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y_&lt;t, what is written so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.3f} to {2:.3f}, median {1:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} = {1} ({2}); with a uniform prior ≤ {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} = {1} will not do: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} English digits by six speakers, of half a second or so at 8,000 Hz: takes 0 to {1} of the Free Spoken Digit Dataset, of which 0 to {2} are for testing, as its authors say. Its files are not downloaded; put them into a data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} Hz μ-law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} In all, {1}; mend them all, or leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} One of the twenty sets of the benchmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and the files beside it hold parts each; name one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} are measured on other events, so their NLLs cannot be compared; take runs of the same data, prepared alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} cannot be compared: events of one have the shape {2} ({3}), those of the other {4} ({5}); choose models of the same data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} cannot be compared: one is given {2}, the other {3}; choose models that are given the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} cannot be compared: one is measured on {2}, the other on {3}{4}; name runs of the same data, prepared alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} answers are right. Guessing would have {1}, and be as good or better with probability {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are not begun by typing; leave out the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are not square, so they are {1}; {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are not typed; name a file of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are the data that the run learnt; name other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} before its .gz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} beside it is not read, as Python pickles can run code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} beside it is not read; open the folder to test with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} beside it is the part for testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bits by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} calls its model {1}, which is {2}; give its card another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} came with the program and is only read; train it further as a run of your own, whose codes can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be opened: {1}; ask for a fresh export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be run: {1}{2}; mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: name a file that ends in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot go on: {1} Train a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changes 1 to {1} {2}, not {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters, of {1} rare ones ({2}), are {3}; a larger alphabet keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters, the end among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claims {1} samples a second, where sounds have {2} to {3}; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be downloaded; check the network, or install from a folder that holds the wheels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be downloaded; check the network, or put {1} into {2} yourself (--data-dir or AR_STUDIO_DATA name another folder).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1}: {2}; make room there, or unpack it yourself, and open the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} counts and has no gradients to share; train it in one process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cut into parts: what comes first is for training, what comes last for testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} dimensions are too many to draw every unit; train {1} on data of at most {2}, such as sprinkler or bars-and-stripes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit the model: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not hold rows of {1} values 0 and 1; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not tell which noise a value is drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does nothing to the values of {1}; use {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} empty documents were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ends of lines became plain ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} events share one context or have one each, but {1} are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files are one text, one after the other by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} follows each batch by running averages, in one process; train it in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gives real numbers a density, which is no probability to be calibrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has ended. {1} Give it a larger budget to go on, such as {2} epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has labels for some of its parts only; label all or none, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has labels that are not whole numbers; number the classes, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no checkpoint to go on from; train it further as a new run, in the window or with: ar-studio resume RUN --new FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no checkpoint; export it without, to train it further from its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no classes to tell apart; name labelled data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no classes, so no model can be given one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no column of numbers that varies; a time series needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no column that varies in rows without a missing value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no column to learn from, as every one is the same in all rows or only numbers them; add a column that varies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no column {1}, which the model's rows have; choose a table of the same columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no constant log Z to anneal for; leave out chains and temperatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no line @attribute; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no line @data, so no rows; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no pictures in its rows: {1} columns of numbers are no square of pixels; leave out the others, or take them as a table with rows=columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no tractable conditionals p(x_i | x_&lt;i), so it cannot do this; choose an autoregressive model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no use for {1} = {2}; leave it out (it takes {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no weights yet; train it for an epoch, or resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has other weights than when {1} learnt its codes, so they mean something else now; bring the old ones back, or train the model of the codes anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too few events to tell apart; choose other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too little space; free {1} there, or choose another folder (AR_STUDIO_HOME names the user's).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has values of more than 16 bits; save it as an 8-bit grey picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} characters, too few for windows of {2} in a training, a validation and a test split; {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} columns instead of {2}; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} columns, but the model's rows have {2}; choose a table of the same columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} columns, more than {2}; leave some out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} labels for {2} pictures; give one each, {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} steps{2}: too few for windows of {3} in a training, a validation and a test split; choose a smaller length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} training events, and {2} are asked for; set events to no more than there are, or to 0 for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1}, but the model's events are {2}; choose other data, or change how they are prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds a {1}, a model that this version does not know; update AR Studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds an array of shape {1}, which may be {2} or {3}; store pictures with an axis of channels, (N, 1, H, W) or (N, H, W, 3), to say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds an array of shape {1}; store pictures as (N, H, W), or in colour as (N, H, W, 3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds arrays of different shapes; give all the same shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds events of {1}, but the model's are {2}; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds labels without pictures; add the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more than one file may; export it without its checkpoint, or copy its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more than {1} pictures; use fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more than {1} values; keep fewer rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds neither samples nor an image; name a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no array named {1}; name one so ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no classes; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no documents: it lacks {1}; use a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no mask of {1} pixels; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no model: write a class that derives from ar_studio.models.AutoregressiveModel, with a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no numbers but {1}; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no pictures but sounds; open it as sounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no pictures but texts; open it as a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no pictures but {1}; open a table itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no pictures but {1}; unpack it, and open these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no pictures that are read. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no pictures; put PNG, JPEG, BMP, GIF or WebP files there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no pictures; {1}: {2}; {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no run.json, so it is no run; name a folder made by training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds other than unsigned bytes; convert it to those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds pickled objects, which can run code, so it is not opened; save plain numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds pictures of different shapes; give all the same shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds pictures of different sizes ({1}{2}); choose a size to scale them to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds several MATLAB files ({1}); name one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds several sets ({1}); name one of these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds values from {1} to {2}; pictures take 0 to 255 (or 0 to 1), so rescale them, or have the setting brightest say which value is white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds values from {1} to {2}; pictures take 0 to 255 (or 0 to 1), so rescale them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds values that are not finite (NaN or infinite); mend them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} bytes of data, more than the {2} that are kept in memory; use fewer or smaller events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} instead of numbers; store pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} models, {2}; give each a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} rows without a missing value, too few for a training, a validation and a test split; fill values in, or delete columns that lack them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} {2}, too few for a training, a validation and a test split; give at least {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1}, but the model's events are {2}; choose other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in it is compressed in an unknown way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in it is encrypted or no plain file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in line {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in line {1} is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in most lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} has no Config, a class that derives from Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} is no model: derive it from ar_studio's Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} lacks {2}; write what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} incomplete column{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} incomplete row{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is FASTA, a text of sequences, not a table; write those of one length as rows of letters, each in a column of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file; choose a folder for the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file; name the folder of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a run without codes; make those of a VQ-VAE with ar-studio codes, or in the window's list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a sparse ARFF file; save it with all values, with Weka's SparseToNonSparse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a text, not a table; to learn to write as it does, give it the ending .txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is an address; download the file, and name it where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being trained already; wait for that training or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is black and white already, so {1} has nothing to do; use 'as-is'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or is not {1}; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or not a safetensors file; only safetensors are opened, since other formats can run code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or was edited{1}; restore it, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: a header promises an array of shape {1}, more than the file holds; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: it holds {1} than the {2} bytes its header promises; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: its documents do not fit; use a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: its header promises {1} bytes, which {2} bytes on disk cannot hold; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged; delete it to go on without old curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged; delete it, and make the codes of the run anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged; delete its folder to train from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty; choose a table with at least ten rows, or a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is given no class; choose a run trained by class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is grey, so there are no colours to keep; leave colour out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is grey; colourisation needs pictures in colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in LIBSVM's sparse format, not a table; write all values out, with scikit-learn: load_svmlight_file(…)[0].toarray(), saved as .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in none of {1}, and {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is led to by {1} and leads to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is locked by a password; unpack it, and open the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is looked for in the working folder, which was deleted; change to another one, or write the whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is nearly black: its values are {1} to {2}; save the mask with 255 where the picture is observed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is never {1}; it is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no Python file; name a file that ends in .py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no Python that can be run: {1} in line {2}; mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no arrow; write rain -&gt; wet, with commas between arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no data set; name a folder, .zip or .tar of pictures, an .npz, .npy, IDX or .mat file, a table: .csv, .tsv, .txt, .data or .arff, a text: .txt or .md, or a sound: .wav, .flac or .mp3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no dimension of these events; name a column of the table, or a number from 1 to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no edge; name two different dimensions, such as 0-1, 1-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no ordering: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8; save it as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no text: it holds zeros; name a file of characters, or save a table as .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no text: it holds zeros; name a file of characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no toss; type 1 or H for heads, 0 or T for tails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no wheel or a damaged one; fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not empty; name a new folder, or resume the run in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the file it should be: its checksum is wrong; fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the file it was: its checksum is wrong; put the right {1} into {2} yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not written in {1} ({2}); {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not {1}; {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is now {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is to be many files, which only pictures and sounds are; end in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large: a text may have {1} bytes in all; keep a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too long for a lesson; split it into several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} × {2} pixels, but the model's events are {3} × {4}: less than half of it would be left; crop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} knows not every ordering, so it cannot guide; choose one trained for any, such as DeepNADE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lacks a training part; add one, or give all pictures undivided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lacks the arrays valid and test; replace it by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lacks {1} of {2} files, among them {3}; with network, ar-studio gpu --download FOLDER fetches them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} learns pairs of texts only; choose such data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lies in a home folder, and this user has none; write it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may not be read; change its permissions, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may not be read; change the permissions of it or of the folders above, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names no panel: write do:sampling, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} nats a window, which no model can go below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} nats by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs more memory than there is; use fewer events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs no estimate; ask for its score itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} neighbour{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of these words are in the vocabulary; type 1 to {1} of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} clips ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} clips are shorter than a window and in none; windows=first pads them with silence, a smaller length takes them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} codes used, perplexity {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} outputs see their own dimension, and {2} a later one: their product is no density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} pictures are turned upright, as their cameras say; orientation=stored leaves them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} pixels hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} rows {2} left out for want of a value in {3}; missing=columns leaves out the columns instead, missing=refuse names the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pictures of {1} × {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} promises more than {1} pixels, too many to unpack; make it smaller or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} puts out nothing for the dimensions of a given event; choose an autoregressive model or an autoencoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reads a text on and on, in one process; train it in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reconstruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} samples need noise of shape {1}, not {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sees {1}.{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sets something twice, or to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} split of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes a number, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes no context; choose another model, or the task 'none'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes no text as context; choose a model of pairs of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes {1} only; choose a data set of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes {1}, not {2}; choose other data or another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} tells the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}, mean {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}, median {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} units are too many to draw; train {1} with fewer, such as 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} units have too many states to enumerate; estimate log Z instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was edited: its model and its data are of different shapes; restore it, or train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was left out: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was made by a later version of AR Studio; update it, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not validated yet; let it train for an epoch first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} were left out: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} with broken=left-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} writes nothing down in codes; choose a VQ-VAE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} are the same as {2} of training (duplicates), so results on them look too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} is now {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} left out as comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} left out, as the names of the columns stand there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} numbers such as {2}, read as {3}{4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} real columns by the protocol of the RNADE paper: no discrete columns, one of every pair correlated above 0.98, ten shuffled folds, standardised by the training part.{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} than the {2} that a table or a text may have; keep less of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}; there is nothing to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · given {1} · {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, after line {1}: a quotation is not closed, or text follows it; mend the quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, gzipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, kernel {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: column {2} has no value{3}; fill it in, or delete the row or the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: column {2} holds {3} among numbers; mend it, or delete the row or the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: the number of values is {2} here, but {3}; give every row the same number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: {2} is no attribute; mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: {2} is no number; replace the file by a fresh copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, not listed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, sliding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, trained further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, with pandas: read_json(…).to_csv(…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} cores, {2} threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} thread{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: binary, {1} in {2} of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: column {1} holds more than {2} different texts or dates, such as {3}{4}; group them, write them as numbers, or delete the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: column {1} holds {2} and numbers of other units or signs; write all of them in one way, or delete the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: real, {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: rows of {1} bytes do not pack {2} values; check n_features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the times in column {1} are in no order that can be read; sort the rows by them, write them as 2021-12-31, or leave the column out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} needs n_features beside it and rows of packed bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} samples are as near to the training data as the nearest {2} of {3} test images; by chance as many would be in {4} of cases (Fisher's exact test).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: “{1}” is not {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; these are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}scaled from {1} × {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1} = {2}: the factor is {3}, the product so far {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}×{1} codes of {2} [{3}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β: how strongly encodings are drawn to their codes, for each dimension of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ-law, 256 codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… ({0} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−log2 p(x_hidden | x_observed) in bits per image, of test images of fixed binarised MNIST: the first ones of a shuffle, the same in every cell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
