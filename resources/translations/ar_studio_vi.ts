<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&lt;h2&gt;AR Studio {0}&lt;/h2&gt;&lt;p&gt;A studio for deep autoregressive generative models: p(x) = Π p(x&lt;sub&gt;i&lt;/sub&gt; | x&lt;sub&gt;&amp;lt;i&lt;/sub&gt;).&lt;/p&gt;&lt;p&gt;AR Studio is free software under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;It uses Qt and PySide6 under the GNU Lesser General Public License 3: they are separate libraries that you may replace by your own, and the Licences tab says how and where their sources are. It also uses PyTorch, NumPy, pyqtgraph, Pillow, scikit-learn and others, each under its own licence.&lt;/p&gt;&lt;p&gt;To cite it in a lecture or a paper: AR Studio, version {0}.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About AR Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccumulationPlot</name>
    <message>
        <source>By the chain rule log p(x) = Σ log p(x_i | x_&lt;i).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given the hidden units, log p(x | h) = Σ log p(x_i | h). It is not log p(x), which sums over all h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-likelihood so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model was sure of adds almost nothing; a surprise is a step down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nats} after {position} of {length} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ log of the outputs for the values drawn: no log-likelihood, for the outputs are no conditionals.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchiveState</name>
    <message>
        <source>Export {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is in {0}; it opens by a double click.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttacksPage</name>
    <message>
        <source>&amp;By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;If p ≤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Purify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events of each stage (NumPy)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack images and purify them by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack test images and purify them; the classifier is learnt first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacked images are told from clean ones by −log p(x) with an AUROC of {0} ± {1}. This shows what a density knows, and is no defence: attacks that know of it get past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean, purified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events to attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far purification may change a pixel, or how many it may flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the attack may go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many test events are attacked, of which the first are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest p-value that is purified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean log p(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Attack: test images, attacked and purified, stand here in columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purified by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purify only what has at most this p-value, the adaptive ε; 1: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random noise, the sign of the gradient once (FGSM) or in many steps (BIM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach of purification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some events of each stage (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likeliest level within reach, or a drawn one, pixel after pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under each: the class said, ✗ if wrong, and its p-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p ≤ 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value among validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-values (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-values at each stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε f&amp;lips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε leve&amp;ls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Another attack is asked for than is shown: press Attack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The data of this run are not at hand: load them on the first page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionView</name>
    <message>
        <source> · start {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map for each layer and head; grey is still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An output is a mixture of what earlier ones hold: their weights, by layer and head. Those of later ones are 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention by layer and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention maps (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {0} is “{1}”; in the last layer “{2}”, character {3} of what is given, has most of the weight there: {4} on the average of the heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel: what does its output attend to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output at row {0}, column {1} is the first: nothing is there to attend to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output at row {0}, column {1}, number {2:,} of the ordering, attends to the {3:,} before it at most; the largest weight of a later one is {4:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight; all of a map add up to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is attended to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {0}, head {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarsCanvas</name>
    <message>
        <source>Conditional distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy {bits:.3f} of at most {most:g} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each value of the next pixel is, given all pixels before it.
The triangle marks the value that was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pixel is being predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value {value}: {probability:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits:.3f} bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeAndAfter</name>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BranchState</name>
    <message>
        <source>Draw an event from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw what comes after {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample from seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BranchTree</name>
    <message>
        <source>All paths that the model might have taken, divided wherever you branched off: the area of each
is the product of the probabilities of its choices there, each given the path before it.
Hatched: paths that nobody has looked at. Click one to take it in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chances of the branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an event to take it in hand; F2 names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the branch that is chosen, with all that came of it (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 gives a branch another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values are not what they were before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the value that it took, given all before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if? Pick a place, and click what else it might have been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the branches are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>About the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare what each model expects of test events with what they are (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagrams (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagrams (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all that a model gave a probability of 0.7, do seven in ten come true?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each model expects of test events, value by value: on the diagonal it comes true as often as the model says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPicker</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these only; press it again to show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title, the text, the authors or the year (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>8 completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click on a title sorts; Enter opens the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the paper's table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the paper's table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ancestors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how many of our standard errors ours is better; negative if worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of the published table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the cell is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many independent draws the particles are worth, of how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the first particles have descendants among the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the hidden pixels were drawn, and their bits found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours, NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours, bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours, log density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error of our mean, over test events or folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean over the test events in nats, or over the ten folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that the paper gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time of the runs that were chosen, or of an image's completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± SE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>All sixteen events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut all links: p(x) = Π p(x_d)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {0} depends on {1}; 0 cuts the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product p(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sixteen add up to {0}. Entropy {1} nats; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they add up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who depends on whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pixel depends on another: p(x) = Π p(x_d).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(x) = p(x₁) p(x₂ | x₁) p(x₃ | x₁, x₂) p(x₄ | x₁, x₂, x₃): sixteen pictures of four pixels, each a product of four factors. Whatever the weights are, all sixteen add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} nats from independent pixels, KL(p(x) ‖ Π p(x_d)).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message>
        <source>{0} by {1}: {2} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Take out {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Models to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a name; arrow keys choose, Enter takes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>About the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy: not tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes and their probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify test events by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count how often the class of the highest p(c | x) is the event's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How frequent the class is in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the class is, given the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the image is, given the class; nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many test events are classified at most, taken at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own class: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Test: which classes are taken for which?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are the events' own classes, columns those that were said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop classifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an image in hand above: of which class is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test even&amp;ts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test events to classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What p(x) is without the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which class it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its class, p(x) = Σ p(c) p(x | c): {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x | c)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(c | x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(c | x) = p(c) p(x | c) / Σ p(c) p(x | c), p(c) as frequent as in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(c | x), by Bayes' rule from p(c) and p(x | c); the triangle marks the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(c)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of {1:,} events of {2} are taken for {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, with p(c | x) = {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The data of this run are not at hand: load them to know the classes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closeup</name>
    <message>
        <source>Colour what its conditional uses of this event, by its derivatives, and what it could see by the way the network is built.
What it uses and must not, its own or a later one, is red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each value was, given those before it. What if it were another? Click it (or go there with
the arrow keys and press Enter): all that comes later is drawn again, from the noise of before, as a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a {dimension} to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else it might be, and how likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it &amp;sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which dimension is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Dimension} pointed at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeQuestion</name>
    <message>
        <source>Run and add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This runs the code in {0}, which may do all that you may on this machine. Add it only if you trust whoever wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesHero</name>
    <message>
        <source>Codes so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each code was, p(k_i | k_&lt;i)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture so far, E[x | k]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture that the codes stand for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability of each code that was drawn, given those before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the decoder expects of each pixel, given the codes k drawn so far; of the others it is told their mean.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesView</name>
    <message>
        <source>&amp;Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event is encoded as a few hidden units, and made of them again: switch or move one, and see what it stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a unit to choose it; one of bits is switched, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its code: click a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code that the event has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event expected of this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has no likelihood: the code is a summary that the network found, and no distribution says how likely one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {0}: {1:.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is expected of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer of hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ An average over draws of what lies between code and event.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoinPage</name>
    <message>
        <source>&amp;Prior Beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, where L(θ*) = {0} and log L(θ*) = {1} nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, where log L(θ*) = {0} nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 or H is heads, 0 or T tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A θ that is believed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the θ that is believed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all tosses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tosses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood, prior and posterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No toss yet: every θ is as likely as any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more toss: heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more toss: tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posterior Beta({0:g}, {1:g}): mean {2}, mode {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;oss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coin's own θ, which tosses follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toss a coin of that θ so many times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tosses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a θ costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What θ made these tosses likeliest? Type them or toss; the curve is the likelihood of every θ, and its maximum is the share of heads. Drag θ to see what another one costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a &amp;coin of θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a of the prior Beta(a, b); 1 and 1 are flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b of the prior Beta(a, b); 1 and 1 are flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each divided by its largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy of θ*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats a toss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} heads and {1:,} tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} heads in {1:,} tosses: θ* = {2}/{3} = {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ = {0}: −log L / N = {1} nats = entropy {2} + KL(θ* ‖ θ) {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−log L(θ) / N</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourScale</name>
    <message>
        <source>Colour scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: colours from {low:g} to {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model to compare it with, or press Draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs in a table, ranked within their protocols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in the quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each model fills in what is hidden of one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each model thinks every pixel of one image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Complete: every model then fills in the same image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Draw: every model then starts from the same noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on one page (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set another model beside these, from the gallery or your runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set two to four models side by side: what they draw from the same noise, how they fill in the same image, and how likely they think each of its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train at least one model, better two: their scores, their samples from the same noise and their completions of one image are then set side by side here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each model draws from the same noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which models?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} samples of each from the same noise, seed {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stand side by side at most: take one out first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareState</name>
    <message>
        <source>Complete with {0} models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw from {0} models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate {0} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score an event with {0} models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being trained; evaluate it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionBar</name>
    <message>
        <source>&amp;Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete again after every change, as soon as the hand rests. By itself it is on where completions come at once:
with a model of any ordering, or with a guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what is missing by drawing from p(missing | observed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times to fill in the same event, 1 to 36</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well guided completions are to be. They are moved until they are the model’s own, and told with their numbers
after 8 moves (quick), or once they have settled, or after 96 moves (good) or 1,024 (best). Those that still change
are refined while you look, until they have settled, which is judged from move 36 on (best: 96),
and for 15 s (quick), a minute (good) or 5 minutes (best) more at most. A stroke or Stop ends it; out of sight it waits.
Exact completions are the same for all three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well to complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: {0}. Asked for: {1}. Press Enter or Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionPanel</name>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be content with the completions as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the size of the tip, over the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete with what is typed; close a polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions of one image or of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions, image and mask (NumPy)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the opposite of the tool in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up the stroke or polygon in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide part of an image and let a trained model fill it in, several times over. Train a model first, or choose one of your runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record does not describe a model; choose another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights to complete with yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to complete with this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint, or set a corner, at the cursor of the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script that completes it anew (Python)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last corner of a polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch; then it can fill in what you hide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refining · move 999, still changing · at most 4 min 59 s more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} completes an image as soon as the engine is loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionResults</name>
    <message>
        <source>&amp;Tint what was filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the chosen completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the pixels the model invented; all others are the observed ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions appear here beside the original.
Hatch pixels, then Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the completions differ at each pixel, in two measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the completions differ at each pixel. Spread is the standard deviation,
0 where all agree, ½ where half of them are black and half white. Entropy is that
of the values drawn, in bits: at most log₂ of their number, too low while they are few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the making: they change until they are settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the making; mean and spread follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least likely first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the chosen completion in Explore: another value at one of its pixels, and what
comes later is drawn again, given what is observed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most likely first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest their mean first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original and completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original: log p(x) = {0}; what is hatched was not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview by {0}; {1}’s own are coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen completion as the image, under the same mask: then hide another part.
A double click or Enter does it too, Undo goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the completions: for binary pixels, an estimate of p(x_i = 1 | observed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the second map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing; nobody knows what is hatched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) of the whole image in nats, along the model's own ordering: the higher, the more
likely the model thinks it. Completions need not be as likely as the original: they are draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean log p(x | c) {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean log p(x) {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation of brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Of an earlier image or mask: complete again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionState</name>
    <message>
        <source>Complete with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be guided by {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {0}, what is observed counts {1:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refining · {0} · at most {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scoring them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of {1:,} fillings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of about {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Already paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program trains {0} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the batch in progress and keep the best and the last weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after the pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {0} from its last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running; Pause comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one gradient step, θ ← θ − η·∇NLL(batch), then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause after the batch in progress; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch in progress is the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run to go on with; begin a new training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {0} further, in a new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has ended; Runs can train it further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waits in the queue already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the curves to read them (or use the left and right arrow keys).
Drag to move, wheel to zoom, double click or A to show everything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate of the NLL ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the curves of other runs over these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic y axis: late progress shows beside early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nats of an event, or bits of each of its D dimensions: NLL / (D ln 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconstruction error, no NLL ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sm&amp;oothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These events are densities and have no bits: their NLL is in nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and validation curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper bound on the NLL ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the exponential moving average over the batches' losses; the raw curve stays, faint. Few points are averaged less, for the average would lag behind them; validation is measured on its whole split and needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the x axis counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats per event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataCards</name>
    <message>
        <source>It is no longer at {0}; bring it back, or remove it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are not on this computer: put {0} into a data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downloads once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downloads once · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no licence needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no licence stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataExamples</name>
    <message>
        <source> · class {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · given {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which it is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an image, or use the arrow keys, to choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other examples at random; files are often sorted, so never the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing examples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models learn from the training split, are chosen on the validation split, and are reported on the test split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one class only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data set comes without labels, so there are no classes to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataFacts</name>
    <message>
        <source>Work out the facts of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>&amp;Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of pictures or sounds, whose subfolders are classes, and may be train, valid, test; or of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data files ({0});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw some pictures, or type rows, and see what a model makes of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data set is called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures in a .zip, .tar, .npz, IDX or .mat file, a table: .csv, .tsv, .txt, .data or .arff, a text: .txt or .md, or a sound: .wav, .flac or .mp3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare all data as Preparation says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back into the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading; the data set shown now stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is loading; this takes a few seconds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preparation is not applied yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} for training, {1:,} for validation, {2:,} for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is out of the list; its files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPreparation</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every score is quoted with its protocol; scores of different protocols are never ranked together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare all data in this way; training and scores then use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem with the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {0} anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {0} anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the set's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading; the settings of reading go back to what they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are prepared in this way already; change a setting first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data come prepared, with splits of their own: there is nothing to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the preparation on others, drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataState</name>
    <message>
        <source>Load {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of {0} have different sizes, so they are scaled to {1}×{1} pixels; Preparation has other sizes, and colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} of {2} of this file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DensityCanvas</name>
    <message>
        <source>Conditional density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The density of the next value, given all before it.
The line marks the value that was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest at {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DependencePanel</name>
    <message>
        <source>&amp;Beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run of the same events to measure beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a trained run, or train a model: a map then shows which inputs each of its outputs depends on, and so whether it is a density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differentiate every output by every input, at one event: D backward passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks, weights, hidden units, kernels, attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure at another event: derivatives depend on where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights to measure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what each output depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain rule makes a density of any outputs that see earlier inputs only: a map that is strictly lower triangular. Put an autoencoder beside MADE to see what its masks are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes about {0}: press Measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each output sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which inputs each output depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is explained as soon as the engine is loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DependenceState</name>
    <message>
        <source>Measure what {0} sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>Calibration of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Measure: how often does what a model expects come true?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability diagram of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagramCanvas</name>
    <message>
        <source>Diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a node to light what leads to it and what it leads to; a click keeps it lit. Ctrl+wheel zooms, dragging moves, double click fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} nodes and {2} links. The arrow keys point at a node.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentExplorer</name>
    <message>
        <source>Choose a word to see which others were likely there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste a text: of its words those count that the vocabulary has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was taken of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the text in hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentHero</name>
    <message>
        <source> · perplexity &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawBar</name>
    <message>
        <source>&amp;Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About what is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the events, what each model expected of each of their pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw from every model, from the same noise (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many independent draws from p(missing | observed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples each model draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let every model fill in what is hidden, from the same seed (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of each model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what is there stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with their pro&amp;babilities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>&amp;Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw data of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw, and press Enter to keep the drawing. Twenty of a kind make a data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name of letters, digits, spaces, - and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {0} drawings or more; {1} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a &amp;data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each drawing, the drawing itself among them: shifted, scaled, some thicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what differs between copies, and of the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a line, with commas between the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it beside the others, and begin another (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it and open it; a model is trained on it as on any other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen drawing out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a data set of this name; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type some rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the pad stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the data set is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the data set is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} pictures to learn from, {1:,} to validate and {2:,} to test with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source> (the first of {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address cannot be opened: download what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to complete this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open as data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open the folder of these pictures as data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open the runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExampleContexts</name>
    <message>
        <source>Read what {0} is given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Add models first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in Complete what the event is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hidden: mask a part of the event in Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is masked yet: take an example, or choose an event in Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is masked has other values than these models make: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is masked in Complete is {0}, but these models make {1}: take another example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of test image {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplorePanel</name>
    <message>
        <source>A completion: &amp;keep what was observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches then draw what was hidden alone, given what was observed. Exactly, from the noise of before, where
nothing observed comes later in the ordering; else as Complete does, from other noise, which a branch's name says. The alternatives' probabilities are
given what comes before, not what was observed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing what comes after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event, expectation and surprise (NumPy)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record does not describe a model; choose another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the model to itself from the pixel that is picked on, or from the first: it is then given its own draws.
What it expects of them (free-running) is shown beside what it expects given the image (teacher-forced); again, by other noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights to explore yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint or open an image and see at every stroke how likely a trained model thinks it is, and which of its pixels surprise it: log p(x), x_i by x_i. Train a model first, or choose one of your runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the pixel that is pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at the next pixel of the picture in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run free from the pixel that is picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an event in hand that the model in hand draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the picture in the clipboard in hand (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the clipboard: copy one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own {one}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Ctrl+C copies the selected facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FadingView</name>
    <message>
        <source>Gradient norms (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norms (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients by depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients by distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much log pᵢ, that of one dimension given those before, changes with what is far before it, or deep below it: where that fades, nothing far away is learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance i − j, in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: below a hundredth of the nearest after {1:,} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: never below a hundredth of the nearest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldByName</name>
    <message>
        <source>Inputs that change this output most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes most with {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldOnImage</name>
    <message>
        <source>Click a pixel to see which pixels its output depends on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one output sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>&amp;Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causal convolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilated convolutions (WaveNet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw ordering and numbers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder and decoder (transformer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;igure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From autoencoder to MADE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the autoencoder to MADE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How conditionals are computed, drawn: point at anything, or walk by the arrow keys, to light what leads to it and what it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs &amp;D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSTM cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, or blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taps of a convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last output sees {0} of {1} inputs, its own left out by a shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Point at a part to read what it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any mask exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show models that draw this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show models whose completions are exact for whatever is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one family of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title, the idea, the authors or the year (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiltersView</name>
    <message>
        <source>About these weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights: each number is an {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers for each dimension of an event are a picture: the weights of a unit show what it looks for. What it never sees has no colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the last value less those of the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights as pictures (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>&amp;Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. These are the most steps; press Anew to begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; it was nearest, {0}, at step {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sixteen events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other events to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FVSBN: on all before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fam&amp;ily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H(seen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent coins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL and cross-entropy by steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markov: on the pixel before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of gradient ascent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parity: the last pixel counts the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns of 2×2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;een</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0}: −log likelihood {1} nats, KL {2} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wet grass: a Bayesian network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What events are drawn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is true is known here: so the distance KL(p_data ‖ p_θ) can be seen, which no data tell. It ends at 0 where the family holds the truth and all of it is seen; with few events it first falls, then grows while their likelihood still rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may depend on whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it: N = ∞</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p_&amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p_data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p_θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Add 1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {0} trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a data set first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this sheet for the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all of them wait in the queue (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these trainings will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue a training for each of several values of a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preparation that is shown is not applied yet: it is applied first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trainings of the sweep are meant now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They train one after the other, each in a run named by its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train this in a new run (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train this once what trains and waits has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs, or why it cannot be trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the recipe says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} training of {1}, on {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} trainings of {1}, on {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, on {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” comes first; add this one to the queue behind it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FreeState</name>
    <message>
        <source>Run {0} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryCard</name>
    <message>
        <source>Drawn by blocks or by passes, on average of 16 {0}. They are those that one {1} after the other gives from the same seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter draws from this model; the arrow keys choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows orderings that begin with whatever is observed, so completions are drawn from its own p(hidden | observed). How good they look is another matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing… {0} of {1} {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper: {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} new samples, drawn in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} on {2:,} events ({3})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}, of many at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ {0:.0f} passes {1} instead of {2:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryPanel</name>
    <message>
        <source>A digit drawn, one completed and a model trained, in two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model here is like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trained models came with this copy of the studio: train your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a model to watch it draw. Numbers are what it takes to tell what it never saw, in nats: lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back some of the words or filters, or train one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gallery is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryState</name>
    <message>
        <source>Draw from {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GivenBox</name>
    <message>
        <source>&amp;Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any (class withheld)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {0:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose first what is given: an example, a picture of yours, or paint one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose first what is given: an example, or type a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a picture file: it is scaled, and made what the task gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every sample a test image of its own: the first, the second, and so on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the example before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run's data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is given yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data set that this run was trained on, to give examples of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint what is given by hand, from what is there or anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.pgm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem with what is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is given of p(x | c): it draws what goes with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test image {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GivenPictures</name>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test image that it was made of, which the model never saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GpuDialog</name>
    <message>
        <source>A folder or USB stick that holds the wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA build of PyTorch, for this user only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that installs a CUDA build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU support is installed; start AR Studio again to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU support is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install GPU support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install from the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type this line in a terminal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove GPU support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; the files fetched so far are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the files fetched so far are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may take minutes; the window works meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this machine has</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GrowthPage</name>
    <message>
        <source>&amp;Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of all events needs 2ⁿ − 1 numbers; weights that are shared need few. The curves are what the models themselves say, the dots what models that were made hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi&amp;dden d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units, or maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers at this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations to draw one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations to evaluate p(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters grow as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per NADE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side of a square picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log₂ n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {0:,} binary pixels ({1} × {1}), d = {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuessesView</name>
    <message>
        <source>&amp;Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess after guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess after guess (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many dimensions are known, the first ones of the ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with the mean of the training data for all that is missing, guesses it, and refines the guess k times; the last one is its prediction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known, slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v⁰, the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x̂ of what is missing, and what is known as it is; each guess is fed back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideButton</name>
    <message>
        <source>A model of any ordering draws completions at once, and this model moves them until they are its own.
The best one of the gallery and of your runs is taken by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide: being learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guide yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: anneal from clamped draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model of any ordering on this run's data, in the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideState</name>
    <message>
        <source>The guide {0} has new weights; the next completions begin with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide {0} is called {1} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, which guided, is there no more, and no other model can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, which guided, is there no more; {1} guides now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatPage</name>
    <message>
        <source>Correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cramér's V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to correlate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of columns: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pair of columns to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>How likely each value was, given those before it. What if it were another? Click it (or go there with
the arrow keys and press Enter): all that comes later is drawn again, from the noise of before, as a branch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeroView</name>
    <message>
        <source> · not drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, given {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After pass {0}: {1:,} of {2:,} settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pass draws all pixels at once from the same noise, given the pixels of the pass before. Once a pixel and all before it stay as they are, they are settled for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {0} is drawn. Point at one to see what it was drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected value, E[x_i | {0}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each value of the next pixel is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image being drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output, taken for a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass in which each pixel settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a {0} to read it; click to hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Draw: an image appears {0} by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of a 1, p(x_i = 1 | {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conditional each pixel was drawn from, at the moment it was drawn, given only the pixels before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map shows the mean: 0 is the darkest, 1 the brightest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each pixel was drawn from, given the hidden units h, all of which were drawn before the first pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the image became with the value that the pixel had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model expects of each pixel, before it draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network put out for each pixel when fed those drawn before it. Pixels are drawn from it as if it were a conditional, which it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow: surely 1. Blue: surely 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{2} row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenView</name>
    <message>
        <source>&amp;Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {0:,} of {1:,} dimensions {2:,} of {3:,} units are not 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each output is made of hidden units that have seen the earlier dimensions alone: with every further one they change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units at every place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units at every place (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many dimensions of the event have been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row: a place of the ordering. Column: a unit. Click a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen &amp;so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen so far, slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {0}: {1:.4g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units now, the most active of all first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which hidden units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <source>Nothing is counted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}% in a bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, most of it from {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramsPage</name>
    <message>
        <source>&amp;Beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run for the likelihood ratio: of what all such events have alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About what is weighed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are weighed by p(x), without what the model is given of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model how likely the events of all sets are (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other data beside the run's: how well are they told apart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a bin to see the events in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in the bin that was clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {0}, chosen by its likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the events of each set are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many events of each set are taken at random, from the same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples of the model are drawn and weighed too; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How p-values are spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: both models find some events impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a background model: choose one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of pictures alone: others have no compressor here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other data to weigh beside the run's, made like its own; or drop a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a bin to count it; click it (or Enter) to see the events in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Weigh to rank it among events that the model never learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Weigh: each set's histogram appears as soon as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples to weigh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what is weighed stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test events are ranked among validation events: their p-values must be flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh a folder of pictures, or a file of data, beside the run's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether p-values are uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which events these are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value among validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-values of test events have to be flat; small ones of other data find it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} in this bin; click one to take it in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Other numbers are asked for than are shown: press Weigh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The data of this run are not at hand: load them to weigh its events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ {0}, the background model, is gone: choose another, or none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Read {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <source>What was drawn before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageCloseup</name>
    <message>
        <source>Expected brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the model thought the value of each pixel, given those before it, in nats. Dark is a surprise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel to read it in every model. Ctrl+wheel zooms all, dragging with the middle button moves all, a double click fits them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image that is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean brightness of each pixel over all images of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation of each pixel's brightness over all images of the model: 0 where all agree, ½ where half of them are black and half white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no p of each pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model expected of each pixel, given those before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model makes of its pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p of each pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · log p = {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · p = {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageExplorer</name>
    <message>
        <source>Another image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free-running less teacher-forced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free-running: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far what it expects drifts once it is given its own draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each pixel’s value surprises the model, {0}. All of them add up to −log p(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image yet: take a test image, open one, or draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of a 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of its value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the value that each pixel has, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise: −log p, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher-forced: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image up to where the model was left to itself, and its own draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it drew itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model expects of each pixel given the pixels that it drew itself, from where it was left to itself: p(x_i | own x_&lt;i) in place of p(x_i | x_&lt;i)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model expects of each pixel, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the other value brought about: the branch less what was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this is a branch of: there the pixel had the value that it had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given the pixels before it, all of them as they are in the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of a 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImagePortrait</name>
    <message>
        <source>Entropy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0}, column {1}: mean {2:.3f}, entropy {3:.3f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0}, column {1}: mean {2:.3f}, standard deviation {3:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untrained models start at these marginals; point at a pixel to read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageSheet</name>
    <message>
        <source>Click an image, or use the arrow keys, to choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {number} of {count} {caption}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys choose an image.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageSource</name>
    <message>
        <source>About the images to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a blank image and the pencil; pencil and rubber work on any image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class of the test image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an image of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run's data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture file of the model's size; it gets the model's colours and levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data set that this run was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem with the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take test images of one class only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose image it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImagesState</name>
    <message>
        <source>Find examples for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare test images of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InHand</name>
    <message>
        <source>Explore this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See in Explore which of its dimensions surprise the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value {0}: so large a share of {1} that the model never learnt is as unlikely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Close the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into {0}: bias {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into {0}: nothing but bias {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the room to the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of the link from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of the link from {0}, which is used {1} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights into the unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsidePage</name>
    <message>
        <source>Another image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at another event of the test data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look no further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this model, on such data, nothing is shown inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is seen inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why nothing is seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsideState</name>
    <message>
        <source>Look inside {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KernelsView</name>
    <message>
        <source>A kernel that is masked, or shifted, sees the pixels above and to the left alone: mask A hides the pixel itself, mask B shows it. Red comes before green before blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convol&amp;ution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark: cut. Light: seen. Orange: the pixel itself, brown if it is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel masks (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels as pictures (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the mask lets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sees {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {0} taps, {1:.0%} of them seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Laboratory</name>
    <message>
        <source>Curves (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaboratoryPanel</name>
    <message>
        <source>Laboratories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayeredCanvas</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Learn a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model of any ordering on this run's data, in the queue: it takes minutes.
With it, completions are there at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Data ({0:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples ({0:,})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonsPanel</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson that somebody handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lesson is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not followed: write [words](https:…) or [words](do:…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} questions answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.md, line {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesView</name>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library and its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No licence text came with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikelihoodPanel</name>
    <message>
        <source>Arrow keys, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack and purify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes told by Bayes' rule, by models that are given one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the bins of a histogram, pick one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely events of each set are, and what that tells of other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images by which a classifier errs, found out and purified by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this likely?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record does not describe a model; choose another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights to weigh events by yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how likely a trained model thinks the events of each set are, its own samples and other data, and when that can be trusted. Train a model first, or choose one of your runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikelihoodState</name>
    <message>
        <source>Weigh events by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListedView</name>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>Be silent (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear what is in sight of this clip (P); quiet ones are played louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>All that happened, or only what was said of the run on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is shown to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens in training is told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookedAt</name>
    <message>
        <source>Attention by layer and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer and head: the text that is given with its end, and what was written before the character, from the start on; the weights of each add up to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a character: what does its output look at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event in hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;About AR Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a model from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GPU support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projector: one workspace on the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save session as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tear off this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AR Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;data folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;run folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run or session &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ystem report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch in progress is finished, the best and the last weights are kept, and the run can be resumed at the next launch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPlace</name>
    <message>
        <source>Which map: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarginalGrid</name>
    <message>
        <source>Marginals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total variation {0:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarginalsPage</name>
    <message>
        <source>As in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference of two distributions is their total variation ½ Σ |p − q|, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint what is to be filled in; the right button does the opposite.
[ ] or the wheel change the size, X swaps brush and eraser, Escape aborts.
A double click, Enter or a click on its first corner closes a polygon.
Ctrl+wheel or a pinch zooms, dragging with the middle button pans, 0 fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move the brush, holding Space paints, Escape aborts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskEditor</name>
    <message>
        <source>Another image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter of the tip in hand ([ and ], or the wheel over the image)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw completions over each other without an end, the newest strongest, also while you paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish m&amp;y drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide every other pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide nothing any more; the image stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide pixels at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the bottom half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the left half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the right half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the top half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {0} % at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the mask's colour covers the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let what is hidden grow by a pixel on every side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let what is hidden shrink by a pixel, but not from the image's edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask o&amp;pacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image yet: take a test image, open a picture, or draw one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a mask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture as the mask: black is hidden, white is observed.
Where it has see-through parts, those are hidden instead.
Another size is cropped to its middle and scaled, soft edges are cut at half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made masks: what they hide is to be filled in; and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the mask as a PNG: black is hidden, white is observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this mask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of pixels that a random mask hides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole image (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap what is hidden and what is observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the pencil draws is observed, what the rubber wipes is missing:
the model finishes the drawing. Draw begins with nothing but missing pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▨ Hidden: {0:,} of {1:,} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MasksView</name>
    <message>
        <source>Diagram (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted: the links that masks have cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the units' numbers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {0}: the model was not trained with these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks cut links of a network, so that no path leads from an input to its own output, or to an earlier one: the product of all masks is strictly triangular.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a unit to light the inputs it sees and the outputs that see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is c&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers that the model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is pointed at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row: a unit. Column: what it may see, white, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} × {1:,}, {2:.0%} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not see {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sees {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodBadge</name>
    <message>
        <source>How completions are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far to trust them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good the model is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its orderings decide the method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hidden: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers behind this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers by which this is judged; point at one to read its meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see what goes wrong: runs the sampler in the model's fixed order and only overwrites observed pixels.
A fixed-order model conditions on earlier pixels only, so every missing pixel ignores the observed ones that come later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelAbout</name>
    <message>
        <source> – as your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orderings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published test NLL, nats per event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published test scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lower bound only: its NLL is at most the number shown, written ≤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an estimate, written ≈: p(x) is known but for its constant Z. Annealed importance sampling (AIS) finds log Z, on average a little too low: the NLL looks too good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact: p(x) is the product of its conditionals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>led to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: it trains and validates by a reconstruction error, which is no NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(x) = Π p(x_i | x_&lt;i) holds along any ordering, but a network learns those it was trained for; a mask is completed exactly if what it observes comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to none of the others here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>Comes with the package {0}; choose it to see what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws and completes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suits the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model in hand: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another model in hand ({0}); image, mask and seed stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCost</name>
    <message>
        <source> · here D = {0:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, K = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by the closed formula; nothing is built for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem with the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelOrdering</name>
    <message>
        <source>Pixel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel-order heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position i in the ordering, first to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk along the ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk along the ordering, or stand still (nothing walks by itself)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is drawn as number {1:,} of {2:,}: it sees {3:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is loading; this takes a few seconds…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelReach</name>
    <message>
        <source>; {2} cannot (red), whatever is learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click another place to see what its conditional can see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is too large to be tried here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an output can see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it can see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the {1} before it can be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Dimensions}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelState</name>
    <message>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure what {0} costs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NearestPage</name>
    <message>
        <source>&amp;Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How samples are laid over training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through all that each model learnt for what is nearest (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Find neighbours: each sample then lies beside its nearest image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training images nearest to each sample: is a model copying?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d² = Σ (x − y)² of brightness from 0 to 1: of black and white images, how many pixels differ. Shifted, a sample is moved by up to two rows and columns to where d² is least: an image that was moved a little is a copy too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel by pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shifted by up to 2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} samples of seed {1}, as drawn in Samples.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Left a sample, right the training image nearest to it, below their d²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that says of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Arrows lead from what is known first to what depends on it. Each column has a table: its chances, given those that arrows come from, counted in the training data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagram (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a column to see its table below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0:,} more rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note on the selected run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to remember of this run; kept in its folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data and a model, then press Start training. The loss is drawn from the first batches on, and samples after every epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data, a model and settings for the next training (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue and log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>A number; Enter checks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no number; type one, such as 0.75 or 3/4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a sound…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a WAV, FLAC or MP3 file of your own in hand: its beginning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>About the masked image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are given {0}, as chosen in Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Complete, where events are chosen and parts of them hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another event of the test data; what is hidden stays hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What all are given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Another program trains it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best epoch {0} of {1}: valid {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new events from this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide part of an event and let this model fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How training ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted; Resume goes on from the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained yet; Resume begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step {0:,}; Resume goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights yet: the first epoch has not ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Lay the curves of other runs over these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured otherwise than on {0}: not to be ranked with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no other runs yet; train a second model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick runs (Space) to lay their validation curves over these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these runs cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was trained on {1}: its NLL cannot be ranked with that of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Reading the data of {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of {0} are not on this machine: load them in Sample.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaintCanvas</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with the left button, wipe with the right one.
[ ] or the wheel change the size, P and E take pencil and eraser, Escape aborts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture to paint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaintPad</name>
    <message>
        <source>Colour of the pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cell is one of the large pixels that the model makes fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey of the pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint in greys; the model finds colours that go with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint what is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour that the pencil paints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grey that the pencil paints, from black to white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White is an edge. The model draws a picture with these edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>painted by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaintTools</name>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter of pencil and eraser ([ and ], or the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairGrid</name>
    <message>
        <source>Pair plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} correlate: {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairedView</name>
    <message>
        <source>95 % interval {0}; t = {1}, {2}: the same {3:,} test events, one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An NLL that is a bound may be lower than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the paired difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {0} and {1} event by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences of single events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a bin to count the events in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error of an estimated log Z, the same for all, is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the difference is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of both is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) by the better run − by the other, in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} cannot be told apart: {2} nats per event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is better than {1} by {2} nats per event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairsPage</name>
    <message>
        <source>Choose up to {0} columns; at first, those that correlate most. A click on a marginal chooses its column too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the pair plot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is on screen: picture, animation or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be exported is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastButton</name>
    <message>
        <source>Click to draw it again; P pins it beside others, Delete forgets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pencils</name>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter of the tip ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw on the image; the right button wipes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all of it 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint nothing: a click picks a pixel, whose alternatives are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that the pencil paints, up to K − 1 for K levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe pixels to 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>These data come without classes, so none can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures are black and white already; nothing is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures are grey: no colours to be learnt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureReader</name>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PixelCanvas</name>
    <message>
        <source>Ctrl+wheel zooms, dragging with the middle button pans, double click fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column {column}, value {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move from pixel to pixel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Large text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter of this machine's: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All text larger, headings too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darker text and edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, or as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for what is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem with a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples, models and recorded steps are kept to be seen again; beyond this, what was not used for longest is let go. Training takes what it needs besides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong &amp;contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window; files and the command line are in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where data sets are looked for first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where new runs are kept, and listed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are usually kept, and downloads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparationForm</name>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How files are read; changes read them anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>%p% · validating {0:,} of {1:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches learnt from, of those allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the share of the budget done so far; look-ahead may end training before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many bits it multiplies: what was quicker here, if that was left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean −ln p(x) over the events of the last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the training events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused · %p%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring the test split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the training budget used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of training, without pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training events seen in a second, over the last five; validation included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where training runs, and the memory it takes: this program's on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>&amp;Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each text begins; the model goes on from it, exactly. {0} stands for the end of a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: texts begin anywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Whether that is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Not that: look again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueState</name>
    <message>
        <source>Resume {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {0} further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is trained by another window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source> Reproduce goes on when these have ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the queue is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin nothing more once what trains now has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a training that waits, or the one that trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a training that waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag what waits into another order (Alt+↑, Alt+↓); Enter shows the run of what has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the last one already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the next one already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is queued. New training… → Add to queue lets more wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it; it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what has ended out of this list; its runs stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train what waits, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the queue does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>&amp;Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that cannot be told from the data is taken for real as often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} questions are answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with the key {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix test images with samples of every model, and ask (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One image at a time: is it real, or which model drew it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Begin: images of the test data and of the models come mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {0} of {1}: where is this image from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of the quiz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for real, with 95 % intervals:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image in question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The more questions, the narrower the interval of the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quiz is of other models; begin anew for these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong: it was {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingModel</name>
    <message>
        <source> (was {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click or F2 edits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeNote</name>
    <message>
        <source>For these data the recipe says {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the settings known to work on these data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as you set it: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other data have changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceState</name>
    <message>
        <source>Read events of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Measure the baseline of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy of the data: the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReliabilityCanvas</name>
    <message>
        <source>Across: the probability that the model gave. Up: how often it was so, with two standard errors.
Below: how many such probabilities there are, in powers of ten. Point at one, or use the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of p = {1:.3f}: {2:.3f} ± {3:.3f} came true</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReproducePanel</name>
    <message>
        <source>All data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data to show and train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the batch in progress; Start goes on from there, also another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after the pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is going on already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the image in progress; Start goes on with it, also another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure what is missing of the cells that are shown, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models to show and train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being done; press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause after the batch in progress; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (Markdown)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproduce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample and complete with the run of this cell (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and train on one data set only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and train one model only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch in progress is the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue goes on; stop it to see another table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell has no trained run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train what is missing of the cells that are shown, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for “{0}” in Train, and {1} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for “{0}” in Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing took us {0} on one thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the queue does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which published table to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image's estimate ± {0} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guided by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not significantly worse than {0} ({1}, paired t-test over the folds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0}, best epoch {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>significantly worse than {0} ({1}, paired t-test over the folds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard error over {0} ({1:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the test events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} cells have our number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReproductionState</name>
    <message>
        <source>Cell {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproduce {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} cells have their score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: epoch {1}, loss {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: epoch {1}, validation {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: test {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: validating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1:,} of {2:,} test events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>&amp;Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw from the run's best weights: x_1 first, then each value given all before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each conditional is raised to the power 1/T and renormalised. Any T but 1 leaves the model's distribution: below 1 is neater than it believes, above 1 wilder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many events to draw, up to {0}: every conditional of each is kept, so that any of them can be replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meth&amp;od</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method of drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one draws each value given all before it. By passes draws all at once, again and again, until nothing changes; by blocks does so with a row after the other. All draw the same from the same seed; “Fastest here” measures which is sooner done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T = {0:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperat&amp;ure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning about the temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going on from “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0} · T = {1:g} · {2} samples · {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · going on from “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Drawn at T = {0:g}: these are not samples of the model's p(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ not p(x)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResumeOffer</name>
    <message>
        <source>Go on where it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of {0} ended with the program and can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of {0} was interrupted and can go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Title of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Columns of the row to complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns without a tick are to be filled in: {0:,} of {1:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide half of them, at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observe all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks a column, F2 or a double click edits its value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap observed and missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick every column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick no column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowExplorer</name>
    <message>
        <source>Columns of the row in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 or a double click edits a value; choose a row to read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of this column; a typed value counts as observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked columns are observed; the model fills in the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowResults</name>
    <message>
        <source>About the chosen completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the making; how they are distributed follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original and completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original: log p(x) = {0}; what is not ticked was not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take ticks away from columns, then press Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distribution of each missing column appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out marginals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) of the whole row in nats, along the model's own ordering; the number beside each completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean log p(x) {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Of an earlier row or other ticks: complete again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Choose a row; Ctrl+C copies those selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>An evaluation is going on; wait for it or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw from this model (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the run another title (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on training from the last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came with the program and is only read: train it further first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss diverged; duplicate the settings and change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this model fill in what is hidden of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure on the test split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the mean of {0} orderings or guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure −log p(x) of the mean of {0} orderings' probabilities, or by {0} times the guesses (importance sampling), on the test split: {0} times the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure −log p(x) on the test split and record it with its protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the run to the trash (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the data are now that this run was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which dimensions each of its outputs depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this model beside others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a model of the codes it writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a new training as in this run, to change before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run's files in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no likelihood: there is no test NLL to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model writes nothing down in codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no weights yet; train it for an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained; it is evaluated when training ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained; stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run waits in the queue already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a new run that begins with this one's weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its codes as data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the run as one file, to be opened on another machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you want to remember of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has been trained for {1} epochs. Train it up to how many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunData</name>
    <message>
        <source>Read {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunHeadline</name>
    <message>
        <source>1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data and training settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained yet: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0:,} of {1:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: preparing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>No run has “{0}” in its title, model, data or note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunOn</name>
    <message>
        <source>Run on with {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Choose a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another model in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its record does not describe a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no weights yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} waits for the engine, which is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunScoring</name>
    <message>
        <source>Evaluate {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: test {1} on {2:,} events ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>1 is the lowest NLL, among rows of one protocol and split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits/dim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds (≤) are ranked among themselves, and so is each sort of estimate (≈): by an estimated constant, by many guesses, over orderings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check runs to evaluate them, or to show them side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean negative log-likelihood of an event, ± its standard error. Lower is better, but only numbers of one protocol and split can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL / (D ln 2): the mean cost of one dimension; of documents the perplexity of a word. Densities have neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of trained parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs inside this group are ranked against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of one event, and how many values a pixel takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space checks a run; a click on a title sorts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no weights yet; train it for an epoch first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to draw one sample here, when last measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which data the run was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} split</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>A run is one training of one model; it appears here as soon as it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best number first, each data set by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand is {0}. Select a run to take it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure, rename, note, duplicate, export, show in folder, trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions on the selected run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run from elsewhere: an .arstudio file, or the run.json of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs (*{0} run.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run to sample, complete and explain with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only runs in which this occurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop evaluating; no score is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, model, data or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the titles of their data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsState</name>
    <message>
        <source>{0} · gallery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleConditional</name>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis of the conditional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density over amplitudes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <source>
Before each is the text it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Below each is the class it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Left of each is the picture it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · valid {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn after each epoch from the same noise, so that only the model changes:
x_i is the value whose cumulative p(x_i | x_&lt;i) passes the i-th random number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch and its validation NLL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move through training time; the right end follows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples are drawn at the end of each epoch; none has ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the newest epoch, and follow as more are trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first samples are drawn at the end of the first epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has kept no samples; set “Samples per epoch” to draw some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplingPanel</name>
    <message>
        <source>About these samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the samples, what was expected of each pixel when it was drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sample to see how it came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a trained run, or train a model: it then draws new images one pixel after the other, each from p(x_i | x_&lt;i), beside the map of those probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run's data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights to draw from yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data set that this run was trained on, to see it beside the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same noise, other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples, or one of them in several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script that draws these again (Python)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: {0}. Asked for: {1}. Press Enter or Draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop drawing; what is drawn stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch. Then you can watch it draw, pixel by pixel, while training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training has found better weights (epoch {0}): draw again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a model draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is chosen next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with their pro&amp;babilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} draws as soon as the engine is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no longer among the runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplingState</name>
    <message>
        <source>Draw from {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Animation ({0})…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation in all its colours (WebP)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This slide (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This slide (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} completions by each model, seed {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} samples of each model from the same noise, seed {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel zooms, with the focus the wheel alone; a drag moves on, a double click shows all.
Keys: ← → go on, + − zoom, 0 shows all, P plays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How frequencies are laid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud each frequency is in each moment, below the waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of the clip (double click, or 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each clip as large as there is room; else all at the same scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often an event of the other data scores above a test event (ties half), ± the standard error of DeLong: 0.5 is chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input complexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misleads: {0} looks less strange than test data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio to background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells nothing: chance is within two standard errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells {0} from test data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typicality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log q(x) − log p(x), q what another run makes of the same event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|−log p(x) − H|, H the mean NLL of validation: too likely is strange, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−log p(x): what is unlikely is strange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−log₂ p(x) − L(x), L the bits that PNG or zlib needs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>About the checked runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much one finds the same test events likelier, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of a sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check runs in the table first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check runs of your own that have no such test NLL yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check two runs of the same data: they meet the same test events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing event by event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the test NLL of {0} checked runs, in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of any ordering: by how many orderings each event is scored. The mean of the joint
probabilities costs as many times as much, and is a better model. Bounded models:
by how many times their guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL with errors against the setting in which the checked runs differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orderings of a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the checked runs beside each other: samples and completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was scored stays in its run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are measured on other events: check two runs of the same data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are checked; at most {1} stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no likelihood.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Choose another seed at random, and draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy seed and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy seed and settings as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed of the noise that samples are made from: the same seed and model give the same events, and all models share the noise of a seed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesResults</name>
    <message>
        <source>Completions appear here as curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions as curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take ticks away from steps, then press Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original, and completions of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesView</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows as curves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>Save {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Go back to the settings known to work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value is larger than the {0:,} that can be set here, so {1} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to recipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Begin with one step and &amp;pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: this model learns by counting or EM, not by gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed, device and safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To watch single steps: training pauses after each until it is resumed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>1  &amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  Mod&amp;el</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  &amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the run on show (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete {0} images with {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of a new training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>&amp;Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the image pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete fills a sheet: this image and those after it, under the same mask.
What is observed stands at the left, the original at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions of &amp;each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions of each image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up; the rows that are done stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images: the one at the left and those after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times to fill in each image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images on the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live leaves this sheet to Complete: it takes about {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several images and their completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} images · {2} · {3} · observed at the left, original at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, completion {1}: log p(x) = {2}; the original {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: log p(x) = {1}, its completions on average {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: not done yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>What was expected of each pixel: from dark blue, 0, to yellow, 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: probability maps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SightView</name>
    <message>
        <source> and no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {0:,} later ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, its own {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row: an output. Column: an input. Both in the order of drawing. Bright: changing the input changes the output; darkest: not at all. Click a row to see it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: outputs · columns: inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output {0}, number {1:,} of {2:,}, sees {3:,} of {4:,} earlier inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which output sees which input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log₁₀ |∂ output / ∂ input| against the largest; darkest: none at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Strictly lower triangular: no output sees its own or a later {0}. The product of the outputs is a density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ {0:,} of {1:,} outputs see their own {3}, and {2:,} a later one: their product is no density.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Above it: the brightness that each model expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map beside the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel to read it in all models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the right picture of each model shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) of a whole event, in nats: high is likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean log p {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · no. {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundEditor</name>
    <message>
        <source>Drag over what the model shall fill in, or from within it to take that back (Shift+← → do so by keys);
Shift+drag moves on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all from the marked sample on: the model goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observe all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap observed and missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound to complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be filled in: {0:,} of {1:,} samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundExplorer</name>
    <message>
        <source>Below: how much each sample surprised, given those before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a sample to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured: what the branch changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured: what the marked sample’s conditional sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprise, bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundHero</name>
    <message>
        <source>It is not drawn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a sample to see what it was drawn from; a click stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Draw: the sound grows sample by sample, each from its conditional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundResults</name>
    <message>
        <source>About the chosen completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one to choose it; Play plays that one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions appear here, below their original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over what shall be missing, then press Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the making.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original {0} · completions {1} on average · {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Of an earlier sound or gap: complete again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Click a clip to choose it; Play plays that one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpectrogramCanvas</name>
    <message>
        <source>Loudest at {0:,.0f} Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: loudest at {1:,.0f} Hz, {2:.0f} dB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Closing that window puts it back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsHero</name>
    <message>
        <source>Choose a step to see what its value was drawn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value is drawn. Choose a step to see what it was drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Draw: values appear one after the other, each from its conditional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in the order they are drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source> (was {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder that the file lies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder without the pictures that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where in the program it was, and copy that into a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>, completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, painted over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model first; {0} is completed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {0} in hand again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model needs other data, so your work on {0} is put by. It is back as soon as a model for it is in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of test image {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepPage</name>
    <message>
        <source>1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting of the model or of its training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep queues one training for each value, or for each pair of values of two settings; everything else stays as it is chosen on the other pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;irst setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem with the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;cond setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are more than {0} trainings; type fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values to try: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Choose another setting than the first one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweptView</name>
    <message>
        <source>Chart (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL by the setting in which the runs differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a dot to read it; bars are standard errors over the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the chart (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {0} runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablePortrait</name>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropies of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How uncertain each column is while nothing else is known of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {0:.2f} nats: what a model that knows no dependence needs a row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Click columns to pair them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marginals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out marginals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Characters to be filled in: {0:,} of {1:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over what the model shall fill in, or over it to take that back; type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all from the marked character on: the model goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observe all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap observed and missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model’s alphabet has no “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text to complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextExplorer</name>
    <message>
        <source>Choose a character to read it; what is typed replaces it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured: what the branch changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured: what the marked character’s conditional sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model’s alphabet has no “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warmer, the more it surprised, given those before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextHero</name>
    <message>
        <source>, given {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a character to see what it was drawn from; arrow keys go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not drawn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Draw: characters appear one after the other, each from its conditional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextResults</name>
    <message>
        <source>About the chosen completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to read it whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over what shall be missing, then press Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the making.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original {0} · completions {1} on average · {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen completion appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Of an earlier text or gap: complete again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Most frequent characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Read samples of runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeCanvas</name>
    <message>
        <source>{0} to {1} in sight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Models by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that is pointed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models of the catalogue by the years of their papers, in the colours of their families. Point at one to see what it comes from and what came of it; a click opens its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToldCost</name>
    <message>
        <source> (as batches of up to {0} foretell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of {0} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing one event alone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing {0} events together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on an untrained model, on one core if there is no GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring what it costs on this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: {0} for weights and the optimiser, {1} for the data, and on top:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation, {0} events at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,.0f} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ {0} a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ {0} in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Fits · at least {0} while training · too large to be timed beforehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Fits · {0} while training · {1} on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Does not fit: training needs {0} of memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBox</name>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw on the image itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a polygon to be filled in, corner by corner; a double click or Enter closes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a rectangle to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a straight line to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a whole area to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark an ellipse to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark pixels as observed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark pixels to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what you draw a line around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that the pencil paints, up to K − 1 for K levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe the image itself to 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicTable</name>
    <message>
        <source>The words that each hidden unit of the model makes most likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TornOff</name>
    <message>
        <source>{0} · AR Studio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainFurther</name>
    <message>
        <source>A new run of yours begins with these weights; the run they are from stays as it is. You can stop at any time: the best weights are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: {0}, found in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: {0}, which are not on this machine and cannot be downloaded: copy {1} into {2} first (File → Preferences names another folder).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: {0}, which are not on this machine. They are downloaded once if there is a network; without one, copy {1} into {2} first (File → Preferences names another folder).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: {0}, which need no file and no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;epochs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For m&amp;inutes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {0} further</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>auto: a GPU if there is one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Curves as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingState</name>
    <message>
        <source> · best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {0}: train {1}, valid {2}{3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out: going on with batches of {0} in {1} parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out: going on, with {0} events validated at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step {0}; what was learnt is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>00000 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move through the drawing, step by step, in its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back (comma)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back, one step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on (full stop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause the drawing (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed, from one step a second to all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,.0f} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Could not move {0} to the trash: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the run back into the list; nothing of it is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” goes to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeMap</name>
    <message>
        <source>What nobody has looked at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitsView</name>
    <message>
        <source>A step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagram (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit and every link, with the network's own numbers: click an input to change its value, a unit to change the weights that lead to it. Links of one colour are one column of weights, shared by all that it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step, slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step that is shown; 0 is the whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights and the event there were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network. A step on shows what is computed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Usher</name>
    <message>
        <source>The lesson goes on here once the engine is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson that is open has locked this; close it to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no model {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no panel {0}; there are {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no run {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no control {1}; it has {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} cannot be {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is not in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be pressed now, so it was not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>How likely it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely test data are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output is a conditional: what surprises here is a reconstruction error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet: there is nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test data: {0} ± {1} nats (mean ± standard deviation of {2:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product of its factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; this is in their middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; this is {1} s.d. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ No density</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>a gap from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clips of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>All from the noise of one sample. Only the first is drawn from the model’s p(x): any other temperature, top-p or greedy choice leaves its distribution, however neat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ways (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it in no more ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw sample {0} in several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw: the sample in sight is drawn in other ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing in several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sample, drawn in several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample {0}, the same noise in several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T = {0:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T: each conditional is raised to the power 1/T. Top-p: of each conditional the fewest values whose
probabilities add up to p. Greedy: the likeliest value. Below each picture its log p(x) by the model itself, in nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-p {0:g}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightsGallery</name>
    <message>
        <source>; use {0:.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a picture to see it large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a pixel to read its {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {0}, column {1}: {2:+.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen weights, large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights as pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm, largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use by the outputs, most first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} of {1:,}, in one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,}, in one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1:,}: norm {2:.3g}, from {3:.3g} to {4:.3g}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Sample {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatWasRead</name>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordBars</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordCloud</name>
    <message>
        <source>Words of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsModel</name>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (was {1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsView</name>
    <message>
        <source>Likeliest ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkButton</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs and waits, each with its own Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this alone; what else runs goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Yardstick</name>
    <message>
        <source>Among the test data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>{0:,} of {1:,} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} completions · seed {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>badge</name>
    <message>
        <source>, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draw is corrected by small changes, each of which the model accepts or refuses.
Near 0 % it hardly gets anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed-order model conditions only on earlier values: observed ones that come later are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good model, {0} behind the best here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model as good as the best here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model close to the best here, {0} behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weak model, {0} behind the best here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad draws are replaced by copies of good ones. So many of the first draws still have copies at the end:
few of them, and completions look alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the guide, this model drew too, blind to what is observed later. So many completions began as its own draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates, which the model then weighs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clamping draws from q = Π p(x_i | x_&lt;i) over missing i. The model's own answer is q times
w = Π p(x_j | x_&lt;j) over observed j. Both agree only if all observed pixels come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions still go by where they began: some may be too many or too few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by the guide and corrected by this model until settled: close to exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by the guide, and blind by this model, which corrected both until settled: close to exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn from just what this model believes of the hidden part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn from the list of all fillings, each as likely as this model says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First draws that this model took for far too unlikely. Many of them: guide and model do not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly any correction is accepted: these may be far from the model’s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the model takes the hidden part to be, given the rest: in its own fillings, in what is really there,
and in test data under the same mask. The nearer they are to each other, the better the model knows such data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the model takes the part that is not hidden to be, summed over all ways to fill in the rest:
an estimate, and how far it may be off. A large spread says that the draws are not to be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finds the original as likely as these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finds the original far less likely than these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most descend from the same few draws: they may be more alike than they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model here is better than this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other model here is measured as this one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet; Compare does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a few of the draws carried weight: a rough approximation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particles are drawn blind to later observed pixels. Their error is the weight w = Π p(observed | pixels before it),
which is brought in little by little: reweight, resample, move. The effective sample size (Σw)² / Σw² tells how many
particles carried the weight at worst; unique ancestors, how many first particles the last ones descend from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview by {0} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow because there is no guide: the model draws blind to part of what is observed and is led to it in steps. An approximation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So little is hidden that every filling was listed with its probability p(x), and each completion
is drawn from that list: exact, whatever the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many of the {0} draws count in fact: 1 if one of them carried all the weight, {0} if all weighed the same.
It is (Σw)² / Σw² of the weights w, where they were the most unequal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before this model could correct the guide’s draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped on the way: what is observed counts only {0:.0%} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test data have {0} on average. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide draws at once; this model corrects the draws until they no longer change. Then they are close to exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide, a model of any ordering, draws with the observed pixels first: q(missing | observed). Where values are greys or
colours, which moves correct slowly, this model draws half itself, blind to what comes later. Weights p / q choose among all draws,
and Metropolis moves carry them to this model's own p(missing | observed), whatever the guide.
Settled: over the last thirds of the moves, log p and a few sums of pixels no longer drift, and two independent
systems agree. What no such test sees is a way to fill it in that no particle ever tried. The effective sample size
and the unique ancestors tell how many of the first draws are behind the completions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model knows an ordering in which every observed pixel comes first. Along it, the chain rule gives
p(missing | observed) = Π p(x_i | observed, missing before i): drawing pixel by pixel is exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are {0}’s draws; {1}’s own are coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They still change: more time will make them better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tries do not agree: some ways to fill it in may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model needs on average to tell an event that it never saw: the lower, the better. A bit is 0.69 nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective sample size {0:.1f} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(hidden | observed) {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(observed) {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0%} of moves accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0%} of the first draws thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1} test {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} drawn blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} particles are being drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} unique ancestors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, the best here {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ Annealed, without a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ Guided by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ Listed in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ This mask: annealed, without a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ This mask: guided by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ It is too sure: true fillings are {0} nats less likely to it than its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ {0} Slow because there is no guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Exact draws of a weak model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Listed: exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Listed: exact draws of a weak model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ This mask: exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ This mask: exact, all {0:,} fillings are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ This mask: exact, by a weak model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Clamped: not the model's distribution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>branches</name>
    <message>
        <source> · annealed, other noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · exact, other noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · guided, other noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area: probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches (JSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches and their chances (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches · log p(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script that draws this branch again (Python)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chances</name>
    <message>
        <source>Logarithm of the density of the value, given all before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the value, given all before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {0:.3f} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {0:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = {0:.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p(1) = {0:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chooser</name>
    <message>
        <source>Any half exactly, other masks by particles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom half exactly, other masks by particles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes last in its order exactly, other masks by particles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ completes any mask exactly</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>All pictures (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>An approximation of p(missing | observed), of {0:.1f} effective particles of {1} and {2} ancestors: the more of both are left, the closer. Completions of one ancestor are alike: twins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot stand beside these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn from p(missing | observed) itself: by an ordering in which the observed dimensions come first, or from a list of all fillings. That says nothing of how good the model is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no weights yet; train it for an epoch first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is given {0}, the models shown {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes {0} events, the models shown {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all models have drawn to the end. Press Enter to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not completed yet by {0}. Press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same events and protocol, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same events, other protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: completions of an earlier image, mask, number or seed. Press Enter to complete anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: {0} samples of seed {1}. Press Enter to draw anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annealed, without a guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guided by {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed: exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p of the original:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twins: {0} have {1} ancestors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>completion</name>
    <message>
        <source>{0} has no tractable conditionals p(x_i | x_&lt;i) to fill gaps with; choose a run of an autoregressive model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Word {0:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>A gap in a grid of codes is none in the picture, whose every pixel several codes decide: sample from this run instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pixel depends on darker pixels only; point at one. Click them one after the other to order them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {dimension} depends on darker ones only; point at one. Click them one after the other to order them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples (WAV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples (text)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another example {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another test {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a document to see its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a {one} to see it whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clamp observed pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clamp observed values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditionals of this sample (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over the characters that the model shall fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over the stretch that the model shall fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of all models (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is ticked: take ticks away from those to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {dimension} is ticked: take a tick away from what is to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden are {{0}} of the {{1}} {dimensions} of the {one} chosen in Completion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its place in the model’s ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run's data and take a clip, or open a sound; then drag over what shall be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run's data and take a text; then drag over what shall be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run's data and take a window; then hide the steps to forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the run's data and take a {one}; then hide some of its {dimensions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No character is hidden: drag over what is to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {one} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hatched: paint what is to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hidden: drag over what is to be filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the {dimensions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint over the pixels that the model shall invent, or take a preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a test image, open a picture, or draw one; then hide a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another {one} at random that the model never trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another {one} that a model drew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take ticks away from the steps that the model shall fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take ticks away from the {dimensions} that the model shall fill in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test {one} {{0}} of {{1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of a document have no places of their own, so there is no gap to fill: sample from this run instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no test images of the model's size; load the run's data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no {many} of the run's data; load them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image yet: take a test image, open a picture, or draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {one} yet: load the run's data and take one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These {many} were drawn by a model of the gallery. For test {many}, load {{0}}, which this run was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values and log-probabilities (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clip of {{0:,}} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {one} of {{0}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image of {{0}}×{{1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {{0}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for “{{0}}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per-{dimension} baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Dimension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Many} of {{0}}; this run was trained on {{1}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Many} to complete come from {{0}}: load it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{One} drawn by {{0}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{One} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{One} {{0:,}} of the {{1}} split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{One} {{0}} of {{1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dimensions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dimension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0:,}} characters of {{1:,}} kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0:,}} clips of {{1:,}} samples, {{2}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0:,}} of {{1:,}} {{2}} {many}, drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0:,}} samples, {{1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0:,}} {many} of at most {{1:,}} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0:,}} {many} of {{1:,}} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0}} codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0}} has images of {{1}} ({{2}}), but this run makes ones of {{3}} ({{4}}): load the data it was trained on, open a picture, or draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0}} is prepared for another task than this run's: load the data it was trained on, open a picture, or draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{0}} words of {{1:,}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−log p in nats; all of them add up to −log p(x)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>explore</name>
    <message>
        <source>number {0:,} of {1:,} in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprise {0} nats = {1} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, channel {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>As good as the best here, as far as {n:,} test {many} tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close to the best: {gap} behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {0} with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete {0} with {{0}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain what {0} sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: {gap} behind the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: {gap} behind the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it fill in the hidden part of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let models of such {0} draw from the same noise, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ranked: no other model here is measured as this one is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which {0} each of its outputs depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best of {among} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train further: begin a new run of yours from these weights; this one stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {0} further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it draw {0}, {1} by {1}, and many others (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: {gap} behind the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any mask without approximation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its paper has {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no worse than its paper’s {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · a weaker model ({1} {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, and behind {1} too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>given</name>
    <message>
        <source>, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of at most {0:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each class in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each test image in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each test text in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class (withheld)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {0} classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>image</name>
    <message>
        <source>All samples (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing of all ({0})…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing of this image ({0})…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected of each pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they were filled in ({0})…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original, mask, completions and maps (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes of this image ({0})…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples through training as {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {0}, column {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>likelihood</name>
    <message>
        <source>Attacks change levels of pixels: choose a run of images in levels, or black and white ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this run have no classes to tell apart: choose a run of labelled images, such as digits or clothes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no conditionals to purify by: choose one that has, such as NADE or PixelCNN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no likelihood, so no event is likely or not: choose one of another family, such as NADE or PixelCNN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is given no class, so it cannot tell them by Bayes' rule: choose one trained by class, such as Gated PixelCNN by class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has learnt p(x | c) and not p(x): choose one of p(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has learnt p(x | c) and not p(x): choose one that is given nothing, or a class that may be withheld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) in nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x) of every event (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moment</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moved</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the place that the data have moved to; they are told by what they hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where they are…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of {0} are gone: there is nothing at {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Seed of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, epoch {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sampling</name>
    <message>
        <source>Drawing by blocks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing by passes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest here: by passes, as measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest here: in blocks of {0}, as measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest here: one by one, as measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units h were drawn first, and all values given them: the sum is log p(x | h), not log p(x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the prompt: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of outputs so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-likelihood so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring which method is fastest here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log p(x | h) so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} passes for each on average, {1} for this one; one by one takes {2:,} steps and draws the same from the same seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no conditionals p(x_i | x_&lt;i) of all values at once, so it draws one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ This model has no p(x): its outputs are taken for conditionals, which they are not, so these are samples of nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scoring</name>
    <message>
        <source>This model was not trained for any ordering, nor is it bounded by guesses: only such have a mean over several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ mean of {0} orderings or guesses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>seen</name>
    <message>
        <source>can see {0:,} of them, whatever it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses {0:,} of its own or later: no density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses {0:,} of {1:,} before it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from pixel to pixel; with Ctrl, by five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom by keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sound</name>
    <message>
        <source>Original and completions, one after the other (WAV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample {0:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip (WAV)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio</name>
    <message>
        <source> and {0:,} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all pictures in {0} as data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened the folder {0}, which holds the {1:,} pictures that were dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {0}, but not {1}: data and pictures are opened one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0:,} pictures that were dropped are not all of the folder {1}; data are a whole folder, so put them into one of their own, or open all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0:,} pictures that were dropped lie in {1:,} folders; put them into one, and drop that folder to learn from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is an address; download what is there, and drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>Character {0:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16; 32; 32, 32  with semicolons between the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8, 16, 32  or  8–128 in 5 steps, log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are more than {0} values; type fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These numbers are too large; type smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the values to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches of {0:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns by counting or EM, not by gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look-ahead {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:,} training events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:g} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, learning rate {1:g}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weights</name>
    <message>
        <source>{0} has other weights than this is of by now: draw again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Add a model from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run or a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python files (*.py)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and sessions (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
