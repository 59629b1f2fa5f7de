<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source> (other data in {0} were passed over)</source>
        <translation> (dữ liệu khác trong {0} được bỏ qua)</translation>
    </message>
    <message>
        <source> Its files are not downloaded; put them into a data folder.</source>
        <translation> Các tệp không được tải về; hãy đặt chúng vào một thư mục dữ liệu.</translation>
    </message>
    <message>
        <source> Its own value is among them: this is no conditional.</source>
        <translation> Giá trị của chính nó nằm trong đó: đây không phải phân phối có điều kiện.</translation>
    </message>
    <message>
        <source> The weights were averaged over too many steps, too: the last ones alone were {0} nats better on 640 events of validation.</source>
        <translation> Trọng số cũng đã được lấy trung bình trên quá nhiều bước: riêng trọng số cuối tốt hơn {0} nat trên 640 điểm dữ liệu kiểm định.</translation>
    </message>
    <message>
        <source> and others</source>
        <translation> và những thứ khác</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> và {0} cái nữa</translation>
    </message>
    <message>
        <source> from now on</source>
        <translation> từ nay</translation>
    </message>
    <message>
        <source> in colour</source>
        <translation> có màu</translation>
    </message>
    <message>
        <source> in line {0}</source>
        <translation> ở dòng {0}</translation>
    </message>
    <message>
        <source> of 2018 or newer (GeForce 16 or 20 series)</source>
        <translation> từ năm 2018 trở đi (dòng GeForce 16 hoặc 20)</translation>
    </message>
    <message>
        <source> of layer {0}</source>
        <translation> của tầng {0}</translation>
    </message>
    <message>
        <source> or none</source>
        <translation> hoặc không lớp nào</translation>
    </message>
    <message>
        <source> · standardised · mean of ten folds</source>
        <translation> · chuẩn hóa · trung bình mười phần chia</translation>
    </message>
    <message>
        <source>(9C + 1)F + M(R(12F² + 3F) + gate(F) + F²/2 + gate(Q) + Qk + k + gate(P) + P(k + F/2)) + (MF + 1)m + (m + 1)·C·O, + (C + 1)m in colour; gate(n) = 3n² + 3n, Q = F + 2, P = C + F + 2</source>
        <translation>(9C + 1)F + M(R(12F² + 3F) + gate(F) + F²/2 + gate(Q) + Qk + k + gate(P) + P(k + F/2)) + (MF + 1)m + (m + 1)·C·O, + (C + 1)m khi có màu; gate(n) = 3n² + 3n, Q = F + 2, P = C + F + 2</translation>
    </message>
    <message>
        <source>(Model → Add a model from a file, or: ar-studio models --add {0})</source>
        <translation>(Mô hình → Thêm mô hình từ tệp, hoặc: ar-studio models --add {0})</translation>
    </message>
    <message>
        <source>, and few others are left, so they are no unseen ones.</source>
        <translation>, và chỉ còn lại ít phần khác, nên đây không phải dữ liệu chưa từng thấy.</translation>
    </message>
    <message>
        <source>, and {0} gaps among them</source>
        <translation>, với {0} khoảng trống trong đó</translation>
    </message>
    <message>
        <source>, by the background</source>
        <translation>, bởi mô hình nền</translation>
    </message>
    <message>
        <source>, direct links included</source>
        <translation>, kể cả liên kết trực tiếp</translation>
    </message>
    <message>
        <source>, fold {0} of {1}</source>
        <translation>, phần chia {0} trên {1}</translation>
    </message>
    <message>
        <source>, not {0}</source>
        <translation>, không phải {0}</translation>
    </message>
    <message>
        <source>, or seconds such as 0.1-0.25s</source>
        <translation>, hoặc giây như 0.1-0.25s</translation>
    </message>
    <message>
        <source>, or were read otherwise by the version it is of</source>
        <translation>, hoặc đã được phiên bản tạo ra nó đọc theo cách khác</translation>
    </message>
    <message>
        <source>, which stay: {0} of its own test {1} equal some of training, too.</source>
        <translation>, chúng được giữ lại: {0} {1} kiểm tra của chính nó cũng trùng với phần huấn luyện.</translation>
    </message>
    <message>
        <source>, with other events</source>
        <translation>, với các điểm dữ liệu khác</translation>
    </message>
    <message>
        <source>, {0} as their classes</source>
        <translation>, {0} làm lớp của chúng</translation>
    </message>
    <message>
        <source>0 to {0}, of {1} that there might be</source>
        <translation>0 đến {0}, trong {1} mức có thể có</translation>
    </message>
    <message>
        <source>00204d 002c69 06366e 2d426c 414d6b 52596c 61646f 6f7073 7d7c78 8b8779 9b9477 aca174 bcaf6f cebc68 e0cb5e f2da50 ffea46</source>
        <translation>00204d 002c69 06366e 2d426c 414d6b 52596c 61646f 6f7073 7d7c78 8b8779 9b9477 aca174 bcaf6f cebc68 e0cb5e f2da50 ffea46</translation>
    </message>
    <message>
        <source>1 (biases: {0})</source>
        <translation>1 (độ lệch: {0})</translation>
    </message>
    <message>
        <source>1 for binary events; K for K values</source>
        <translation>1 với dữ liệu nhị phân; K với K giá trị</translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 tham số</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8×8 pixels in 17 greys: small enough to train on in seconds.</source>
        <translation>1.797 chữ số viết tay 8×8 điểm ảnh với 17 mức xám: đủ nhỏ để huấn luyện trong vài giây.</translation>
    </message>
    <message>
        <source>1,965 grey pictures of one face, 28×20 pixels, in the order of the video they are from. Splits are drawn in blocks of 50 frames, since neighbours are nearly the same: numbers are not those of papers that split frame by frame. Its files are not downloaded; put them into a data folder.</source>
        <translation>1.965 ảnh xám của một khuôn mặt, 28×20 điểm ảnh, theo thứ tự của đoạn phim gốc. Dữ liệu được chia theo khối 50 khung hình, vì các khung cạnh nhau gần như giống nhau: các con số không phải là của các bài báo chia theo từng khung. Các tệp không được tải về; hãy đặt chúng vào một thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>10,000 days from 1900 to 2099 as people write them, and by ISO 8601: “Thu Mar 3 1921” is 1921-03-03.</source>
        <translation>10.000 ngày từ 1900 đến 2099 theo cách người ta viết, và theo ISO 8601: “Thu Mar 3 1921” là 1921-03-03.</translation>
    </message>
    <message>
        <source>10,000 days: cloudy or not, sprinkler, rain, wet grass. Drawn from the Bayesian network of the textbook, so that all its probabilities are known.</source>
        <translation>10.000 ngày: có mây hay không, vòi phun, mưa, cỏ ướt. Rút từ mạng Bayes của sách giáo khoa, nên mọi xác suất của nó đều đã biết.</translation>
    </message>
    <message>
        <source>10,000 sentences such as “I can fish near the bank”, and the part of speech of each word, which its neighbours tell.</source>
        <translation>10.000 câu như “I can fish near the bank”, và từ loại của mỗi từ, do các từ lân cận cho biết.</translation>
    </message>
    <message>
        <source>14,400 digits and capital letters of 28×28 pixels, drawn from six fonts with random rotation, shear, scale, position and stroke weight.</source>
        <translation>14.400 chữ số và chữ cái hoa 28×28 điểm ảnh, vẽ bằng sáu phông chữ với góc xoay, độ xiên, tỉ lệ, vị trí và độ đậm nét ngẫu nhiên.</translation>
    </message>
    <message>
        <source>16 bits mixed (bfloat16)</source>
        <translation>16 bit hỗn hợp (bfloat16)</translation>
    </message>
    <message>
        <source>16 bits mixed (half)</source>
        <translation>16 bit hỗn hợp (half)</translation>
    </message>
    <message>
        <source>20 Newsgroups</source>
        <translation>20 Newsgroups</translation>
    </message>
    <message>
        <source>20,000 steps of x_t = 1.5 x_{t−1} − 0.8 x_{t−2} + ε_t with Gaussian noise, which swings about every eleven steps. Its entropy is known: 1.4189 nats a step given what came before, so no model can do better.</source>
        <translation>20.000 bước của x_t = 1.5 x_{t−1} − 0.8 x_{t−2} + ε_t với nhiễu Gauss, dao động khoảng mười một bước một lần. Entropy đã biết: 1,4189 nat mỗi bước cho trước những gì đã qua, nên không mô hình nào làm tốt hơn.</translation>
    </message>
    <message>
        <source>240 pure tones, square waves and chirps of a tenth of a second and less, at 8,000 Hz: small enough to train on in seconds. A model has windows of 64 samples, heard as clicks, unless they are made longer.</source>
        <translation>240 âm thuần, sóng vuông và âm quét dài một phần mười giây trở xuống, ở 8.000 Hz: đủ nhỏ để huấn luyện trong vài giây. Một mô hình có các cửa sổ 64 mẫu âm, nghe như tiếng tách, trừ khi được kéo dài.</translation>
    </message>
    <message>
        <source>256 greys, as they are</source>
        <translation>256 mức xám, giữ nguyên</translation>
    </message>
    <message>
        <source>2DH + H + D for binary events; 2DKH + H + DK for K values</source>
        <translation>2DH + H + D với dữ liệu nhị phân; 2DKH + H + DK với K giá trị</translation>
    </message>
    <message>
        <source>2DH + H + D; a second layer adds H² + H; D·K for K values</source>
        <translation>2DH + H + D; tầng thứ hai thêm H² + H; D·K với K giá trị</translation>
    </message>
    <message>
        <source>2DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D; without the mask DH₁ less; (K + 1)DH₁ and D·K outputs for K values</source>
        <translation>2DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D; không có mặt nạ thì bớt DH₁; (K + 1)DH₁ và D·K đầu ra với K giá trị</translation>
    </message>
    <message>
        <source>2^k for binary events, K^(k+1) for K values; D times that, one table per pixel</source>
        <translation>2^k với dữ liệu nhị phân, K^(k+1) với K giá trị; gấp D lần, nếu mỗi điểm ảnh một bảng</translation>
    </message>
    <message>
        <source>2hCk² + 2h + L(34h² + 14h) + 2hm + m + (m + 1)·C·O; O = 1 or K</source>
        <translation>2hCk² + 2h + L(34h² + 14h) + 2hm + m + (m + 1)·C·O; O = 1 hoặc K</translation>
    </message>
    <message>
        <source>2hCk² + 2h + L(38h² + 8h) + 2hm + m + (m + 1)·C·O; O = 1 or K</source>
        <translation>2hCk² + 2h + L(38h² + 8h) + 2hm + m + (m + 1)·C·O; O = 1 hoặc K</translation>
    </message>
    <message>
        <source>2hIk² + 2h + N((4 + b²)h² + 4h) + 2hm + m + (m + 1)·C·O; I = C, O = 1 or K; of codes I = 2h, and 2hK more</source>
        <translation>2hIk² + 2h + N((4 + b²)h² + 4h) + 2hm + m + (m + 1)·C·O; I = C, O = 1 hoặc K; với mã thì I = 2h, và thêm 2hK</translation>
    </message>
    <message>
        <source>2p(I⌈n/2⌉(n + 1) + 2) + 5p² + p for each layer (I = C or p), then pm + m + (m + 1)·C·O; O = 1 or K; of codes I = p, and pK more</source>
        <translation>2p(I⌈n/2⌉(n + 1) + 2) + 5p² + p cho mỗi tầng (I = C hoặc p), rồi pm + m + (m + 1)·C·O; O = 1 hoặc K; với mã thì I = p, và thêm pK</translation>
    </message>
    <message>
        <source>3(k + 1) discounts, beside a count of every passage seen</source>
        <translation>3(k + 1) lượng khấu trừ, bên cạnh số lần đếm của mỗi đoạn đã gặp</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bit</translation>
    </message>
    <message>
        <source>351 radar returns from the ionosphere: pulses with a real and an imaginary part.</source>
        <translation>351 tín hiệu radar dội về từ tầng điện ly: các xung có phần thực và phần ảo.</translation>
    </message>
    <message>
        <source>4,000 pictures of 4×4 pixels, of whole rows or whole columns: 30 different ones, whose probabilities are known, and few enough pixels to draw a network unit by unit.</source>
        <translation>4.000 ảnh 4×4 điểm ảnh gồm cả hàng hoặc cả cột: 30 ảnh khác nhau, có xác suất đã biết, và đủ ít điểm ảnh để vẽ mạng theo từng đơn vị.</translation>
    </message>
    <message>
        <source>506 districts of Boston in the 1970s. The paper does not say which four columns it drops: ZN, CHAS, RAD and TAX are a guess that gives its Gaussian's number. Column B, made of the share of Black residents, is why this set serves as the paper's benchmark only.</source>
        <translation>506 khu của Boston vào những năm 1970. Bài báo không nói bỏ bốn cột nào: ZN, CHAS, RAD và TAX là phỏng đoán cho ra con số của mô hình Gauss trong bài. Vì cột B, tính từ tỉ lệ cư dân da đen, bộ này chỉ dùng để đối chiếu với bài báo.</translation>
    </message>
    <message>
        <source>60,000 colour photographs of 32×32 pixels in ten classes; 50,000 train, 10,000 test.</source>
        <translation>60.000 ảnh chụp màu 32×32 điểm ảnh thuộc mười lớp; 50.000 để huấn luyện, 10.000 để kiểm tra.</translation>
    </message>
    <message>
        <source>64 conditionals in one pass.</source>
        <translation>64 phân phối có điều kiện trong một lượt tính.</translation>
    </message>
    <message>
        <source>64 pixels, drawn in a blink.</source>
        <translation>64 điểm ảnh, rút trong nháy mắt.</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 grey pixels; 60,000 train, 10,000 test.</source>
        <translation>70.000 chữ số viết tay 28×28 điểm ảnh xám; 60.000 để huấn luyện, 10.000 để kiểm tra.</translation>
    </message>
    <message>
        <source>70,000 pictures of clothes, 28×28 grey pixels; 60,000 train, 10,000 test.</source>
        <translation>70.000 ảnh quần áo, 28×28 điểm ảnh xám; 60.000 để huấn luyện, 10.000 để kiểm tra.</translation>
    </message>
    <message>
        <source>8,671 outlines of objects in 101 classes, 28×28 black and white pixels. Papers report on the official split file; without it a split is drawn, and numbers stand alone.</source>
        <translation>8.671 bóng hình đồ vật thuộc 101 lớp, 28×28 điểm ảnh đen trắng. Các bài báo báo cáo trên tệp chia chính thức; thiếu nó thì cách chia được rút ngẫu nhiên, và các con số chỉ đứng riêng.</translation>
    </message>
    <message>
        <source>85, 5 and 10 %</source>
        <translation>85, 5 và 10 %</translation>
    </message>
    <message>
        <source>;  and {0} more</source>
        <translation>;  và {0} cái nữa</translation>
    </message>
    <message>
        <source>; classes=none takes all</source>
        <translation>; classes=none lấy tất cả</translation>
    </message>
    <message>
        <source>; there are {0}</source>
        <translation>; có {0}</translation>
    </message>
    <message>
        <source>A CUDA build of PyTorch {0} needs an NVIDIA GPU{1}, NVIDIA's driver {2} or newer, some 3 GB to download and 4 GB on the disk.</source>
        <translation>Bản dựng CUDA của PyTorch {0} cần một GPU NVIDIA{1}, trình điều khiển NVIDIA {2} trở lên, khoảng 3 GB tải về và 4 GB trên đĩa.</translation>
    </message>
    <message>
        <source>A class is a number from 0 to {0}.</source>
        <translation>Lớp là một số từ 0 đến {0}.</translation>
    </message>
    <message>
        <source>A classifier takes pictures of {0} × {1} pixels or more; choose a run of such pictures.</source>
        <translation>Bộ phân loại nhận ảnh từ {0} × {1} điểm ảnh trở lên; hãy chọn lượt chạy với ảnh như vậy.</translation>
    </message>
    <message>
        <source>A column of {0} has one value only in the training part; choose others.</source>
        <translation>Một cột của {0} chỉ có một giá trị trong phần huấn luyện; hãy chọn cột khác.</translation>
    </message>
    <message>
        <source>A completion needs both an image and a mask; give both or neither.</source>
        <translation>Hoàn thiện cần cả ảnh và mặt nạ; hãy đưa cả hai hoặc không đưa gì.</translation>
    </message>
    <message>
        <source>A context of classes has 1 to {0} classes, not {1}.</source>
        <translation>Ngữ cảnh gồm các lớp có từ 1 đến {0} lớp, không phải {1}.</translation>
    </message>
    <message>
        <source>A curve takes two runs at least that differ in a setting.</source>
        <translation>Một đường cong cần ít nhất hai lượt chạy khác nhau ở một thiết lập.</translation>
    </message>
    <message>
        <source>A curve that stays near where it is (generalised Hilbert curve).</source>
        <translation>Một đường luôn ở gần chỗ của nó (đường Hilbert tổng quát).</translation>
    </message>
    <message>
        <source>A defence needs two events or more to attack, and to rank among.</source>
        <translation>Phòng vệ cần từ hai điểm dữ liệu trở lên để tấn công, và để xếp hạng trong số đó.</translation>
    </message>
    <message>
        <source>A dimension takes 2 to {0} values or real numbers, not {1}.</source>
        <translation>Một chiều nhận từ 2 đến {0} giá trị hoặc số thực, không phải {1}.</translation>
    </message>
    <message>
        <source>A document ends once: no word may follow an end (-1).</source>
        <translation>Một tài liệu chỉ kết thúc một lần: không từ nào được đứng sau dấu kết thúc (-1).</translation>
    </message>
    <message>
        <source>A document is a sequence (T,) of words of a vocabulary.</source>
        <translation>Một tài liệu là một dãy (T,) các từ của một từ vựng.</translation>
    </message>
    <message>
        <source>A file or folder has an empty name; say which one is meant.</source>
        <translation>Một tệp hoặc thư mục có tên trống; hãy nói rõ là cái nào.</translation>
    </message>
    <message>
        <source>A given graph needs its edges, such as 0-1, 1-2.</source>
        <translation>Đồ thị cho trước cần các cạnh của nó, chẳng hạn 0-1, 1-2.</translation>
    </message>
    <message>
        <source>A graph is estimated from all pairs of at most {0} values, and {1} dimensions of {2} values each have more; choose the graph grid or chain, give its edges, or use smaller events.</source>
        <translation>Đồ thị được ước lượng từ mọi cặp của nhiều nhất {0} giá trị, mà {1} chiều với {2} giá trị mỗi chiều có nhiều hơn; chọn đồ thị grid hoặc chain, cho các cạnh của nó, hoặc dùng dữ liệu nhỏ hơn.</translation>
    </message>
    <message>
        <source>A grid is {0} codes here, row by row, each a number from 0 to {1}; type all of them.</source>
        <translation>Một lưới ở đây gồm {0} mã, từng hàng một, mỗi mã là một số từ 0 đến {1}; hãy gõ đủ.</translation>
    </message>
    <message>
        <source>A line is a sequence (T,) of an end and at least two characters.</source>
        <translation>Một dòng là một dãy (T,) gồm dấu kết thúc và ít nhất hai ký tự.</translation>
    </message>
    <message>
        <source>A longer document keeps so many of its words, drawn at random; 0 keeps all.</source>
        <translation>Tài liệu dài hơn giữ lại ngần ấy từ, rút ngẫu nhiên; 0 giữ tất cả.</translation>
    </message>
    <message>
        <source>A mask holds only true (observed) and false (missing).</source>
        <translation>Mặt nạ chỉ chứa true (đã biết) và false (thiếu).</translation>
    </message>
    <message>
        <source>A masked autoencoder: all 784 conditionals in one pass.</source>
        <translation>Một autoencoder có mặt nạ: cả 784 phân phối có điều kiện trong một lượt tính.</translation>
    </message>
    <message>
        <source>A p-value needs events to rank among; there are none.</source>
        <translation>Giá trị p cần các điểm dữ liệu để xếp hạng; ở đây không có điểm nào.</translation>
    </message>
    <message>
        <source>A paired difference needs the same events of both, two or more.</source>
        <translation>Hiệu theo cặp cần cùng những điểm dữ liệu của cả hai bên, từ hai điểm trở lên.</translation>
    </message>
    <message>
        <source>A part of Shakespeare's plays, 1,115,394 characters of 65 kinds: the yardstick of small character models.</source>
        <translation>Một phần các vở kịch của Shakespeare, 1.115.394 ký tự thuộc 65 loại: thước đo của các mô hình ký tự nhỏ.</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Một ảnh</translation>
    </message>
    <message>
        <source>A picture if its columns are seen to be pixels, a step if one tells the time.</source>
        <translation>Một ảnh nếu nhận ra các cột là điểm ảnh, một bước nếu có cột cho biết thời gian.</translation>
    </message>
    <message>
        <source>A plain cell of three units, unfolded along the columns.</source>
        <translation>Một ô đơn giản gồm ba đơn vị, trải ra dọc theo các cột.</translation>
    </message>
    <message>
        <source>A plain tanh recurrence, or one whose gates keep what it has seen for long.</source>
        <translation>Một phép hồi quy tanh thuần, hoặc loại có cổng giữ lâu những gì đã thấy.</translation>
    </message>
    <message>
        <source>A purification</source>
        <translation>Một lần thanh lọc</translation>
    </message>
    <message>
        <source>A quiz needs a question, and two sources of events.</source>
        <translation>Một câu đố cần một câu hỏi, và hai nguồn dữ liệu.</translation>
    </message>
    <message>
        <source>A reference: the studio has no such model, so the number stands alone.</source>
        <translation>Một tham chiếu: chương trình không có mô hình như thế, nên con số đứng một mình.</translation>
    </message>
    <message>
        <source>A set of {0} pictures of {1} × {2} pixels</source>
        <translation>Một bộ {0} ảnh {1} × {2} điểm ảnh</translation>
    </message>
    <message>
        <source>A sharper peak, and heavier tails.</source>
        <translation>Đỉnh nhọn hơn, đuôi dày hơn.</translation>
    </message>
    <message>
        <source>A size for the CPU; the paper gives no number for it.</source>
        <translation>Một cỡ dành cho CPU; bài báo không đưa con số nào cho nó.</translation>
    </message>
    <message>
        <source>A sketch of it.</source>
        <translation>Một bản phác của nó.</translation>
    </message>
    <message>
        <source>A small network: its training loss, too, was flat at the end, at 82.8.</source>
        <translation>Một mạng nhỏ: mất mát huấn luyện của nó cuối cùng cũng phẳng, ở 82,8.</translation>
    </message>
    <message>
        <source>A softmax over all words, or decisions along a binary tree: balanced, or with short paths to the words that are frequent in the training data.</source>
        <translation>Softmax trên mọi từ, hoặc các quyết định dọc theo một cây nhị phân: cân bằng, hoặc có đường ngắn đến những từ thường gặp trong dữ liệu huấn luyện.</translation>
    </message>
    <message>
        <source>A sound is a sequence (T,) of samples, each one of 256 codes.</source>
        <translation>Một âm thanh là một dãy (T,) các mẫu, mỗi mẫu là một trong 256 mã.</translation>
    </message>
    <message>
        <source>A square of pixels, beside one column of classes.</source>
        <translation>Một hình vuông các điểm ảnh, bên cạnh một cột lớp.</translation>
    </message>
    <message>
        <source>A step in time</source>
        <translation>Một bước thời gian</translation>
    </message>
    <message>
        <source>A sweep differs in one or two settings, and these runs in {0} ({1}); take runs that are alike in all others.</source>
        <translation>Một loạt thử khác nhau ở một hoặc hai thiết lập, còn các lượt chạy này ở {0} ({1}); hãy lấy các lượt chạy giống nhau ở mọi thiết lập khác.</translation>
    </message>
    <message>
        <source>A text has {0} characters here, not {1}; type all of them.</source>
        <translation>Một văn bản ở đây có {0} ký tự, không phải {1}; hãy gõ đủ.</translation>
    </message>
    <message>
        <source>A text is a sequence (T,) of characters of an alphabet.</source>
        <translation>Một văn bản là một dãy (T,) các ký tự của một bảng chữ.</translation>
    </message>
    <message>
        <source>A unit is labelled with the places in the ordering that it may depend on, and sees units whose labels lie within its own.</source>
        <translation>Mỗi đơn vị mang nhãn là những vị trí trong thứ tự mà nó được phụ thuộc vào, và thấy những đơn vị có nhãn nằm trong nhãn của nó.</translation>
    </message>
    <message>
        <source>A unit sees units whose number m is at most its own, an output only those of smaller ones; m of an input is its place in the ordering.</source>
        <translation>Một đơn vị thấy các đơn vị có số m không quá số của nó, một đầu ra chỉ thấy các đơn vị có số nhỏ hơn; m của đầu vào là vị trí của nó trong thứ tự.</translation>
    </message>
    <message>
        <source>A value for every few samples.</source>
        <translation>Một giá trị cho mỗi vài mẫu.</translation>
    </message>
    <message>
        <source>A window of a time series is a sequence (T,) of real numbers.</source>
        <translation>Một cửa sổ của chuỗi thời gian là một dãy (T,) các số thực.</translation>
    </message>
    <message>
        <source>A window of {0} steps of {1} columns has more than {2} numbers; choose a smaller length, or fewer columns.</source>
        <translation>Một cửa sổ gồm {0} bước của {1} cột có hơn {2} số; hãy chọn độ dài nhỏ hơn, hoặc ít cột hơn.</translation>
    </message>
    <message>
        <source>A {0} file takes no {1}; save {2} as {3}.</source>
        <translation>Tệp {0} không chứa được {1}; hãy lưu {2} thành {3}.</translation>
    </message>
    <message>
        <source>A {0} has {1} values here, not {2}; type all of them.</source>
        <translation>Ở đây một {0} có {1} giá trị, không phải {2}; hãy gõ đủ.</translation>
    </message>
    <message>
        <source>A. Tsanas et al., IEEE Trans. Biomedical Engineering, 2009.</source>
        <translation>A. Tsanas et al., IEEE Trans. Biomedical Engineering, 2009.</translation>
    </message>
    <message>
        <source>A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, “Pixel recurrent neural networks”, ICML 2016</source>
        <translation>A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, “Pixel recurrent neural networks”, ICML 2016</translation>
    </message>
    <message>
        <source>AR Studio</source>
        <translation>AR Studio</translation>
    </message>
    <message>
        <source>AR(64), a regression per pixel</source>
        <translation>AR(64), mỗi điểm ảnh một hồi quy</translation>
    </message>
    <message>
        <source>About 3 minutes of a laptop; counting four characters is better.</source>
        <translation>Khoảng 3 phút trên máy xách tay; đếm bốn ký tự thì tốt hơn.</translation>
    </message>
    <message>
        <source>About log₂ of the vocabulary decisions for a word.</source>
        <translation>Khoảng log₂ của cỡ từ vựng quyết định cho mỗi từ.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Hàm kích hoạt</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam's forerunner (decay 0.95), and the momentum below.</source>
        <translation>Tiền thân của Adam (suy giảm 0,95), và quán tính bên dưới.</translation>
    </message>
    <message>
        <source>Adam, with the weight decay kept apart from the gradients.</source>
        <translation>Adam, với suy giảm trọng số tách khỏi gradient.</translation>
    </message>
    <message>
        <source>Adaptive weight noise</source>
        <translation>Nhiễu trọng số thích nghi</translation>
    </message>
    <message>
        <source>Added to the variance of each column, as a share of it, so that columns that determine each other, or never change, keep a density.</source>
        <translation>Thêm vào phương sai của mỗi cột, theo tỉ lệ của nó, để các cột xác định lẫn nhau, hoặc không bao giờ đổi, vẫn có mật độ.</translation>
    </message>
    <message>
        <source>All greys are {0} to {1}, so nothing is left where they are cut at {2}; set another threshold, or the brightest value.</source>
        <translation>Mọi mức xám là {0} đến {1}, nên không còn gì khi cắt ở {2}; hãy đặt ngưỡng khác, hoặc giá trị sáng nhất.</translation>
    </message>
    <message>
        <source>All numbers in full.</source>
        <translation>Mọi con số đầy đủ.</translation>
    </message>
    <message>
        <source>All numbers of {0} are whole, so the density has no bound and nats may fall without end; {1}.</source>
        <translation>Mọi số của {0} đều nguyên, nên mật độ không bị chặn và số nat có thể giảm vô tận; {1}.</translation>
    </message>
    <message>
        <source>All of them is kept, in another shape.</source>
        <translation>Giữ cả ảnh, nhưng đổi hình dạng.</translation>
    </message>
    <message>
        <source>All orderings</source>
        <translation>Mọi thứ tự</translation>
    </message>
    <message>
        <source>All others are read.</source>
        <translation>Mọi ảnh khác được đọc.</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Mọi ảnh</translation>
    </message>
    <message>
        <source>All that fit</source>
        <translation>Mọi cửa sổ vừa đủ</translation>
    </message>
    <message>
        <source>All words at once</source>
        <translation>Mọi từ cùng lúc</translation>
    </message>
    <message>
        <source>Alphabet</source>
        <translation>Bảng chữ cái</translation>
    </message>
    <message>
        <source>Also any part first, as completions ask for.</source>
        <translation>Cả phần bất kỳ đứng trước, như việc hoàn thiện đòi hỏi.</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>Biên độ</translation>
    </message>
    <message>
        <source>An AUROC needs two events or more of both sets.</source>
        <translation>AUROC cần từ hai điểm dữ liệu trở lên ở cả hai tập.</translation>
    </message>
    <message>
        <source>An L2 of 0.03 gives 275.55, and one of 0.3 275.75.</source>
        <translation>L2 bằng 0,03 cho 275,55, và bằng 0,3 cho 275,75.</translation>
    </message>
    <message>
        <source>An animation needs the sampling recorded; save a .png or .npz instead.</source>
        <translation>Hoạt hình cần bản ghi quá trình lấy mẫu; hãy lưu thành .png hoặc .npz.</translation>
    </message>
    <message>
        <source>An attack</source>
        <translation>Một cuộc tấn công</translation>
    </message>
    <message>
        <source>An autoencoder</source>
        <translation>Một autoencoder</translation>
    </message>
    <message>
        <source>An autoencoder has no p(x): each output has seen its own pixel, so its numbers are reconstruction errors; choose a model with a likelihood, such as MADE.</source>
        <translation>Autoencoder không có p(x): mỗi đầu ra đã thấy điểm ảnh của chính nó, nên các con số của nó là sai số tái tạo; hãy chọn mô hình có độ hợp lý, chẳng hạn MADE.</translation>
    </message>
    <message>
        <source>An event needs a shape of positive sizes, not {0}.</source>
        <translation>Một điểm dữ liệu cần một dạng gồm các cỡ dương, không phải {0}.</translation>
    </message>
    <message>
        <source>An image as context has a shape (C, H, W), not {0}.</source>
        <translation>Ảnh làm ngữ cảnh có dạng (C, H, W), không phải {0}.</translation>
    </message>
    <message>
        <source>An ordering must hold each of the {0} dimensions exactly once.</source>
        <translation>Một thứ tự phải chứa mỗi chiều trong {0} chiều đúng một lần.</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>Ankle boot</translation>
    </message>
    <message>
        <source>Another process is training it.</source>
        <translation>Một tiến trình khác đang huấn luyện nó.</translation>
    </message>
    <message>
        <source>Another process of this training ended; what its last checkpoint holds is kept. Start them together again, with resume.</source>
        <translation>Một tiến trình khác của lần huấn luyện này đã kết thúc; những gì trong điểm lưu cuối của nó được giữ. Hãy khởi động lại chúng cùng nhau, với resume.</translation>
    </message>
    <message>
        <source>Answers to a census in 163 binary columns.</source>
        <translation>Câu trả lời của một cuộc điều tra dân số, trong 163 cột nhị phân.</translation>
    </message>
    <message>
        <source>Answers to a census of 1994 in 123 binary columns.</source>
        <translation>Câu trả lời của một cuộc điều tra dân số năm 1994, trong 123 cột nhị phân.</translation>
    </message>
    <message>
        <source>Any order, drawn by the ordering seed.</source>
        <translation>Thứ tự bất kỳ, rút theo mầm của thứ tự.</translation>
    </message>
    <message>
        <source>Any ordering</source>
        <translation>Thứ tự bất kỳ</translation>
    </message>
    <message>
        <source>Any part first, the rest in order (MAC).</source>
        <translation>Phần bất kỳ trước, còn lại theo thứ tự (MAC).</translation>
    </message>
    <message>
        <source>Any part is known, the rest comes in order.</source>
        <translation>Một phần bất kỳ đã biết, phần còn lại theo thứ tự.</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Các mũi tên</translation>
    </message>
    <message>
        <source>As bfloat16, for older GPUs; no CPU.</source>
        <translation>Như bfloat16, cho GPU cũ; không cho CPU.</translation>
    </message>
    <message>
        <source>As one reads, from the top left (raster order).</source>
        <translation>Như ta đọc, từ góc trên bên trái (quét dòng).</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Như đã ghi</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Như đã lưu</translation>
    </message>
    <message>
        <source>As the camera or the kind of file says.</source>
        <translation>Theo máy ảnh hoặc loại tệp cho biết.</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>As they are found</source>
        <translation>Theo những gì tìm thấy</translation>
    </message>
    <message>
        <source>Ask for at least one sample, not {0}.</source>
        <translation>Hãy yêu cầu ít nhất một mẫu, không phải {0}.</translation>
    </message>
    <message>
        <source>Asking how large the files are</source>
        <translation>Đang hỏi cỡ của các tệp</translation>
    </message>
    <message>
        <source>Asking pip which files are needed</source>
        <translation>Đang hỏi pip cần những tệp nào</translation>
    </message>
    <message>
        <source>Assign events, then average; no rate.</source>
        <translation>Gán các điểm dữ liệu, rồi lấy trung bình; không có tốc độ.</translation>
    </message>
    <message>
        <source>At most {0} characters are taken here, not {1}.</source>
        <translation>Ở đây nhận nhiều nhất {0} ký tự, không phải {1}.</translation>
    </message>
    <message>
        <source>Attacks change levels of pixels; choose a run of pictures in levels.</source>
        <translation>Tấn công thay đổi mức của các điểm ảnh; hãy chọn lượt chạy với ảnh có mức.</translation>
    </message>
    <message>
        <source>Attentions side by side in a block; they share the features.</source>
        <translation>Số chú ý đặt cạnh nhau trong một khối; chúng chia nhau các đặc trưng.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Averaging so many orderings takes hours without a GPU.</source>
        <translation>Lấy trung bình chừng ấy thứ tự mất hàng giờ nếu không có GPU.</translation>
    </message>
    <message>
        <source>B. Uria, I. Murray, H. Larochelle, RNADE: the real-valued neural autoregressive density-estimator, NIPS 2013.</source>
        <translation>B. Uria, I. Murray, H. Larochelle, RNADE: the real-valued neural autoregressive density-estimator, NIPS 2013.</translation>
    </message>
    <message>
        <source>Bags of the words of 18,745 messages to twenty newsgroups, in a vocabulary of 1,994 words: near the preprocessing of the DocNADE paper, but not the same, so perplexities are not comparable with published ones. By default a document keeps at most 256 words, drawn at random, which leaves 95 % of them whole.</source>
        <translation>Túi từ của 18.745 tin nhắn gửi đến hai mươi nhóm tin, với từ vựng 1.994 từ: gần với cách tiền xử lý của bài báo DocNADE nhưng không giống hệt, nên perplexity không so sánh được với số đã công bố. Mặc định mỗi tài liệu giữ nhiều nhất 256 từ, rút ngẫu nhiên, nên 95 % tài liệu còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Balanced tree</source>
        <translation>Cây cân bằng</translation>
    </message>
    <message>
        <source>Bars and stripes</source>
        <translation>Vạch và sọc</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Cỡ lô</translation>
    </message>
    <message>
        <source>Bayesian network</source>
        <translation>Mạng Bayes</translation>
    </message>
    <message>
        <source>Bayesian network of wet grass</source>
        <translation>Mạng Bayes của cỏ ướt</translation>
    </message>
    <message>
        <source>Between 0 and 1, as in the first papers.</source>
        <translation>Giữa 0 và 1, như trong các bài báo đầu tiên.</translation>
    </message>
    <message>
        <source>Between independent pixels and the model: more make log Z less low.</source>
        <translation>Giữa các điểm ảnh độc lập và mô hình: nhiều hơn thì log Z bớt thấp.</translation>
    </message>
    <message>
        <source>Between −1 and 1, and steepest at 0.</source>
        <translation>Giữa −1 và 1, dốc nhất ở 0.</translation>
    </message>
    <message>
        <source>Binarized MNIST</source>
        <translation>Binarized MNIST</translation>
    </message>
    <message>
        <source>Binarized MNIST: models of images</source>
        <translation>MNIST nhị phân hóa: các mô hình của ảnh</translation>
    </message>
    <message>
        <source>Binarized MNIST: the classical autoregressive models</source>
        <translation>MNIST nhị phân hóa: các mô hình tự hồi quy kinh điển</translation>
    </message>
    <message>
        <source>Binary pictures</source>
        <translation>Ảnh nhị phân</translation>
    </message>
    <message>
        <source>Binary tables</source>
        <translation>Bảng nhị phân</translation>
    </message>
    <message>
        <source>Binary units H.</source>
        <translation>Số đơn vị nhị phân H.</translation>
    </message>
    <message>
        <source>Binary units of each layer, from the pixels up, for example 200, 100.</source>
        <translation>Số đơn vị nhị phân của mỗi tầng, từ điểm ảnh trở lên, chẳng hạn 200, 100.</translation>
    </message>
    <message>
        <source>Binary units of each layer, from the pixels up.</source>
        <translation>Số đơn vị nhị phân của mỗi tầng, từ điểm ảnh trở lên.</translation>
    </message>
    <message>
        <source>Bind pixels and hidden units without a direction: p(x) is known but for one number, Z. A step of mean field from earlier pixels to the next, its weights set free, is NADE.</source>
        <translation>Nối điểm ảnh và đơn vị ẩn không theo hướng nào: p(x) đã biết trừ một số, Z. Một bước trường trung bình từ các điểm ảnh trước sang điểm kế tiếp, với trọng số thả tự do, chính là NADE.</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Số khoảng</translation>
    </message>
    <message>
        <source>Bits of p(x | c): who is told what is said, and by whom, needs fewer.</source>
        <translation>Số bit của p(x | c): được cho biết điều gì được nói, và ai nói, thì cần ít hơn.</translation>
    </message>
    <message>
        <source>Bitstream Vera licence (the fonts)</source>
        <translation>Giấy phép Bitstream Vera (phông chữ)</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Đen</translation>
    </message>
    <message>
        <source>Black and white, cut at a grey</source>
        <translation>Đen trắng, cắt ở một mức xám</translation>
    </message>
    <message>
        <source>Black and white, drawn anew</source>
        <translation>Đen trắng, rút lại mỗi lần</translation>
    </message>
    <message>
        <source>Black and white, drawn once</source>
        <translation>Đen trắng, rút một lần</translation>
    </message>
    <message>
        <source>Block kernel</source>
        <translation>Nhân của khối</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Số khối</translation>
    </message>
    <message>
        <source>Blocks per resolution</source>
        <translation>Khối mỗi độ phân giải</translation>
    </message>
    <message>
        <source>Boston housing</source>
        <translation>Boston housing</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Cả hai</translation>
    </message>
    <message>
        <source>Bottom half</source>
        <translation>Nửa dưới</translation>
    </message>
    <message>
        <source>Brightest value</source>
        <translation>Giá trị sáng nhất</translation>
    </message>
    <message>
        <source>Broken files</source>
        <translation>Tệp hỏng</translation>
    </message>
    <message>
        <source>By its mark; without one it is UTF-8, or refused.</source>
        <translation>Theo dấu của nó; không có dấu thì là UTF-8, hoặc từ chối.</translation>
    </message>
    <message>
        <source>By the numbers that leave no doubt.</source>
        <translation>Theo những số không gây nhầm lẫn.</translation>
    </message>
    <message>
        <source>By the same amount at every step.</source>
        <translation>Cùng một lượng ở mỗi bước.</translation>
    </message>
    <message>
        <source>By the same factor at every step.</source>
        <translation>Cùng một tỉ lệ ở mỗi bước.</translation>
    </message>
    <message>
        <source>By what stands in the first line and below it.</source>
        <translation>Theo những gì ở dòng đầu và bên dưới.</translation>
    </message>
    <message>
        <source>By which log Z is estimated: more make its error smaller.</source>
        <translation>Dùng để ước lượng log Z: nhiều hơn thì sai số nhỏ hơn.</translation>
    </message>
    <message>
        <source>CIFAR-10, a subset</source>
        <translation>CIFAR-10, một tập con</translation>
    </message>
    <message>
        <source>CUDA builds of PyTorch are for Linux and Windows; on Macs none is needed.</source>
        <translation>Bản dựng CUDA của PyTorch dành cho Linux và Windows; máy Mac không cần bản này.</translation>
    </message>
    <message>
        <source>Calibration needs two events or more.</source>
        <translation>Hiệu chuẩn cần ít nhất hai điểm dữ liệu.</translation>
    </message>
    <message>
        <source>Caltech-101 Silhouettes</source>
        <translation>Bóng hình Caltech-101</translation>
    </message>
    <message>
        <source>Causal convolutions</source>
        <translation>Tích chập nhân quả</translation>
    </message>
    <message>
        <source>Causes that see each other, then pixels that do.</source>
        <translation>Các nguyên nhân thấy nhau, rồi đến các điểm ảnh cũng vậy.</translation>
    </message>
    <message>
        <source>Causes z, as they are expected</source>
        <translation>Các nguyên nhân z, theo kỳ vọng</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô nhớ</translation>
    </message>
    <message>
        <source>Cells of an LSTM or a GRU are no single units; draw a plain one.</source>
        <translation>Các ô nhớ của LSTM hay GRU không phải là đơn vị đơn; hãy vẽ một mạng thuần.</translation>
    </message>
    <message>
        <source>Centre 14×14</source>
        <translation>Giữa 14×14</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chuỗi</translation>
    </message>
    <message>
        <source>Chains of AIS</source>
        <translation>Chuỗi AIS</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Ký tự</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Số ký tự mỗi dòng</translation>
    </message>
    <message>
        <source>Characters a window</source>
        <translation>Số ký tự một cửa sổ</translation>
    </message>
    <message>
        <source>Characters are kept as they are.</source>
        <translation>Ký tự được giữ nguyên.</translation>
    </message>
    <message>
        <source>Characters in all</source>
        <translation>Tổng số ký tự</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Bàn cờ</translation>
    </message>
    <message>
        <source>Checkpoint minutes</source>
        <translation>Phút giữa các điểm lưu</translation>
    </message>
    <message>
        <source>Chemical measurements of 1,599 red wines. The folds are not the RNADE authors' own, which are not available.</source>
        <translation>Các phép đo hóa học của 1.599 loại rượu vang đỏ. Các phần chia không phải của chính tác giả RNADE, vốn không có sẵn.</translation>
    </message>
    <message>
        <source>Chemical measurements of 4,898 white wines.</source>
        <translation>Các phép đo hóa học của 4.898 loại rượu vang trắng.</translation>
    </message>
    <message>
        <source>Chinese.</source>
        <translation>Tiếng Trung.</translation>
    </message>
    <message>
        <source>Circumstances of traffic accidents in 111 binary columns.</source>
        <translation>Hoàn cảnh các vụ tai nạn giao thông, trong 111 cột nhị phân.</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Class is</source>
        <translation>Lớp là</translation>
    </message>
    <message>
        <source>Class withheld</source>
        <translation>Giấu lớp</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation>Cắt gradient</translation>
    </message>
    <message>
        <source>Clip per</source>
        <translation>Cắt theo</translation>
    </message>
    <message>
        <source>Clipped at full scale, which is learnt, too</source>
        <translation>Bị xén ở biên độ tối đa, điều này cũng được học</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Đoạn âm</translation>
    </message>
    <message>
        <source>Clips of {0} are converted to {1} Hz.</source>
        <translation>Các đoạn âm {0} được đổi sang {1} Hz.</translation>
    </message>
    <message>
        <source>Clips that are as loud as can be are other data than clips as recorded: numbers of the two columns are never compared. Lengths are given and not modelled.</source>
        <translation>Đoạn âm được làm to hết mức là dữ liệu khác với đoạn âm như đã ghi: con số của hai cột không bao giờ được so sánh. Độ dài được cho trước chứ không được mô hình hóa.</translation>
    </message>
    <message>
        <source>Clothes in 16 grey levels, textures included.</source>
        <translation>Quần áo với 16 mức xám, cả kết cấu vải.</translation>
    </message>
    <message>
        <source>Clothes in 16 grey levels: each pixel chooses among 16 values by a softmax.</source>
        <translation>Quần áo với 16 mức xám: mỗi điểm ảnh chọn trong 16 giá trị bằng softmax.</translation>
    </message>
    <message>
        <source>Clothes in 16 greys, 28×28</source>
        <translation>Quần áo với 16 mức xám, 28×28</translation>
    </message>
    <message>
        <source>Coarseness</source>
        <translation>Độ thô</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Code width</source>
        <translation>Độ rộng của mã</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Codes are kept as they are.</source>
        <translation>Mã được giữ nguyên.</translation>
    </message>
    <message>
        <source>Codes in use</source>
        <translation>Mã được dùng</translation>
    </message>
    <message>
        <source>Codes lie on one grid (1, h, w) and are numbers of a codebook.</source>
        <translation>Các mã nằm trên một lưới (1, h, w) và là các số của một sổ mã.</translation>
    </message>
    <message>
        <source>Codes such as −999</source>
        <translation>Mã như −999</translation>
    </message>
    <message>
        <source>Coin</source>
        <translation>Đồng xu</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Colour pictures</source>
        <translation>Ảnh màu</translation>
    </message>
    <message>
        <source>Colourisation.</source>
        <translation>Tô màu.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Column by column</source>
        <translation>Từng cột</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Tên cột</translation>
    </message>
    <message>
        <source>Column values</source>
        <translation>Giá trị cột</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Cột {0}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Columns left out</source>
        <translation>Bỏ các cột</translation>
    </message>
    <message>
        <source>Columns of a table</source>
        <translation>Các cột của một bảng</translation>
    </message>
    <message>
        <source>Columns that lack a value in some row.</source>
        <translation>Các cột thiếu giá trị ở hàng nào đó.</translation>
    </message>
    <message>
        <source>Columns to learn are {0}; series={1} learns that one.</source>
        <translation>Các cột để học là {0}; series={1} học cột đó.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Phẩy</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Cam kết</translation>
    </message>
    <message>
        <source>Completion: bits of hidden pixels</source>
        <translation>Hoàn thiện: số bit của điểm ảnh bị che</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Components K of each conditional of real numbers; 1 is a single one.</source>
        <translation>Số thành phần K của mỗi phân phối có điều kiện của số thực; 1 là một phân phối đơn.</translation>
    </message>
    <message>
        <source>Components decide: ten of them had -10.44; forty are no better than twenty.</source>
        <translation>Số thành phần quyết định: mười thành phần cho -10,44; bốn mươi không hơn hai mươi.</translation>
    </message>
    <message>
        <source>Components decide: ten of them had -10.83.</source>
        <translation>Số thành phần quyết định: mười thành phần cho -10,83.</translation>
    </message>
    <message>
        <source>Condition on masks</source>
        <translation>Điều kiện theo mặt nạ</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Không đổi</translation>
    </message>
    <message>
        <source>Constant columns</source>
        <translation>Cột không đổi</translation>
    </message>
    <message>
        <source>Constant pixels</source>
        <translation>Điểm ảnh không đổi</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Ngữ cảnh</translation>
    </message>
    <message>
        <source>ConvNADE + DeepNADE, 128 orderings</source>
        <translation>ConvNADE + DeepNADE, 128 thứ tự</translation>
    </message>
    <message>
        <source>ConvNADE + DeepNADE, mean over orderings</source>
        <translation>ConvNADE + DeepNADE, trung bình trên các thứ tự</translation>
    </message>
    <message>
        <source>ConvNADE + DeepNADE, no input masks</source>
        <translation>ConvNADE + DeepNADE, không mặt nạ đầu vào</translation>
    </message>
    <message>
        <source>ConvNADE, 128 orderings</source>
        <translation>ConvNADE, 128 thứ tự</translation>
    </message>
    <message>
        <source>ConvNADE, mean over orderings</source>
        <translation>ConvNADE, trung bình trên các thứ tự</translation>
    </message>
    <message>
        <source>Convolution {0}</source>
        <translation>Tích chập {0}</translation>
    </message>
    <message>
        <source>Convolve over the past with taps ever farther apart: a few layers see thousands of samples, and drawing one costs a few small products, as each layer keeps a queue.</source>
        <translation>Tích chập trên quá khứ với các điểm lấy càng lúc càng xa nhau: vài tầng thấy hàng nghìn mẫu tín hiệu, và rút một mẫu chỉ tốn vài tích nhỏ, vì mỗi tầng giữ một hàng đợi.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosin</translation>
    </message>
    <message>
        <source>Could not read {0}: {1}.</source>
        <translation>Không đọc được {0}: {1}.</translation>
    </message>
    <message>
        <source>Could not write {0}: {1}; free some space there or choose another folder with AR_STUDIO_HOME.</source>
        <translation>Không ghi được {0}: {1}; hãy giải phóng chỗ ở đó hoặc chọn thư mục khác bằng AR_STUDIO_HOME.</translation>
    </message>
    <message>
        <source>Could not write {0}: {1}; {2}choose another folder, then go on.</source>
        <translation>Không ghi được {0}: {1}; {2}chọn thư mục khác, rồi làm tiếp.</translation>
    </message>
    <message>
        <source>Count what followed the last few characters or samples, take a little from every count, and give it to what followed shorter ones: the floor under neural models of text and sound.</source>
        <translation>Đếm những gì đứng sau vài ký tự hoặc mẫu cuối, bớt mỗi số đếm một ít, và chuyển cho những gì đứng sau ngữ cảnh ngắn hơn: mức sàn của các mô hình nơ-ron cho văn bản và âm thanh.</translation>
    </message>
    <message>
        <source>Count what followed the last two samples; the more different things did, the more is left to what followed one, or none: the floor under neural models of sound.</source>
        <translation>Đếm những gì đi sau hai mẫu tín hiệu cuối; càng nhiều thứ khác nhau đi sau thì càng để lại nhiều cho những gì đi sau một mẫu, hoặc không mẫu nào: mức sàn dưới các mô hình nơ-ron của âm thanh.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Đếm</translation>
    </message>
    <message>
        <source>Counting and mixtures</source>
        <translation>Đếm và hỗn hợp</translation>
    </message>
    <message>
        <source>Counting is there after one epoch; gradient descent nears the same θ.</source>
        <translation>Đếm thì xong sau một epoch; giảm gradient tiến dần đến cùng θ.</translation>
    </message>
    <message>
        <source>Cropped to the middle</source>
        <translation>Cắt lấy phần giữa</translation>
    </message>
    <message>
        <source>Cut at grey</source>
        <translation>Cắt ở mức xám</translation>
    </message>
    <message>
        <source>Cut short, and read as far as they go</source>
        <translation>Bị cắt ngắn, và được đọc đến hết phần có</translation>
    </message>
    <message>
        <source>D for binary events; DK for K values</source>
        <translation>D với dữ liệu nhị phân; DK với K giá trị</translation>
    </message>
    <message>
        <source>D(D+1)/2 for binary events; D(D−1)/2·K² + D·K for K values</source>
        <translation>D(D+1)/2 với dữ liệu nhị phân; D(D−1)/2·K² + D·K với K giá trị</translation>
    </message>
    <message>
        <source>D(D−1)/2 + D + Σ(J_l(J_l−1)/2 + 2J_{l−1}J_l + 2J_l), twice that under adaptive noise</source>
        <translation>D(D−1)/2 + D + Σ(J_l(J_l−1)/2 + 2J_{l−1}J_l + 2J_l), gấp đôi khi có nhiễu thích nghi</translation>
    </message>
    <message>
        <source>D(k+1) − k(k+1)/2 for binary events, k+1 shared; for K values the weights times K², the biases times K</source>
        <translation>D(k+1) − k(k+1)/2 với dữ liệu nhị phân, k+1 nếu dùng chung; với K giá trị thì trọng số nhân K², độ lệch nhân K</translation>
    </message>
    <message>
        <source>D. Harrison, D. Rubinfeld, J. Environ. Economics &amp; Management 5, 1978.</source>
        <translation>D. Harrison, D. Rubinfeld, J. Environ. Economics &amp; Management 5, 1978.</translation>
    </message>
    <message>
        <source>D. J. Rezende, S. Mohamed, D. Wierstra, ICML 2014</source>
        <translation>D. J. Rezende, S. Mohamed, D. Wierstra, ICML 2014</translation>
    </message>
    <message>
        <source>D. Lowd, J. Davis, Learning Markov network structure with decision trees, ICDM 2010; J. Van Haaren, J. Davis, Markov network structure learning: a randomized feature generation approach, AAAI 2012.</source>
        <translation>D. Lowd, J. Davis, Learning Markov network structure with decision trees, ICDM 2010; J. Van Haaren, J. Davis, Markov network structure learning: a randomized feature generation approach, AAAI 2012.</translation>
    </message>
    <message>
        <source>DARN on small digits</source>
        <translation>DARN trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>DARN, 1 layer</source>
        <translation>DARN, 1 tầng</translation>
    </message>
    <message>
        <source>DBM, 2 layers</source>
        <translation>DBM, 2 tầng</translation>
    </message>
    <message>
        <source>DBN, 2 layers</source>
        <translation>DBN, 2 tầng</translation>
    </message>
    <message>
        <source>DH + H + 3DK(H+1) + D; linear: 3K·D(D+1)/2; 2 in place of 3 where K = 1 or the weights are equal</source>
        <translation>DH + H + 3DK(H+1) + D; tuyến tính: 3K·D(D+1)/2; 2 thay cho 3 khi K = 1 hoặc các trọng số bằng nhau</translation>
    </message>
    <message>
        <source>DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D (+ D² direct; + the layers' weights again if conditioned); D·K for K values</source>
        <translation>DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D (+ D² nếu có liên kết trực tiếp; + trọng số các tầng thêm lần nữa nếu điều kiện theo mặt nạ); D·K với K giá trị</translation>
    </message>
    <message>
        <source>DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D + D², most of them masked; D·K for K values</source>
        <translation>DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D + D², phần lớn bị che; D·K với K giá trị</translation>
    </message>
    <message>
        <source>DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D; D·K for K values</source>
        <translation>DH₁ + H₁ + Σ(H_{l−1}H_l + H_l) + H_L·D + D; D·K với K giá trị</translation>
    </message>
    <message>
        <source>DLGM, 8 leapfrog steps</source>
        <translation>DLGM, 8 bước nhảy cóc</translation>
    </message>
    <message>
        <source>Dark and light are exchanged, as in silhouettes of 0; the setting invert changes it.</source>
        <translation>Tối và sáng được hoán đổi, như trong bóng hình vẽ bằng 0; thiết lập invert đổi điều này.</translation>
    </message>
    <message>
        <source>Dark becomes light: ink on paper is white on black then.</source>
        <translation>Tối thành sáng: mực trên giấy khi đó là trắng trên đen.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Mầm dữ liệu</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Bộ dữ liệu</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Ngày tháng</translation>
    </message>
    <message>
        <source>Decay of the mean of weights that is kept; 0: off.</source>
        <translation>Hệ số suy giảm của trung bình các trọng số được giữ; 0: tắt.</translation>
    </message>
    <message>
        <source>Decides which examples are for training, validation and testing, and what is drawn at random.</source>
        <translation>Quyết định ví dụ nào dùng để huấn luyện, kiểm định và kiểm tra, và những gì được rút ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dấu thập phân</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Bộ giải mã</translation>
    </message>
    <message>
        <source>Decoder's last weights</source>
        <translation>Trọng số cuối của bộ giải mã</translation>
    </message>
    <message>
        <source>Deep SBN</source>
        <translation>Deep SBN</translation>
    </message>
    <message>
        <source>DeepNADE of any ordering</source>
        <translation>DeepNADE thứ tự bất kỳ</translation>
    </message>
    <message>
        <source>DeepNADE of wet grass</source>
        <translation>DeepNADE của cỏ ướt</translation>
    </message>
    <message>
        <source>DejaVu fonts</source>
        <translation>Phông chữ DejaVu</translation>
    </message>
    <message>
        <source>Depth N of the encoder, and of the decoder; 6 in the paper.</source>
        <translation>Độ sâu N của bộ mã hóa, và của bộ giải mã; trong bài báo là 6.</translation>
    </message>
    <message>
        <source>Depth, the first layer included; each reaches further.</source>
        <translation>Độ sâu, kể cả tầng đầu; mỗi tầng vươn xa hơn.</translation>
    </message>
    <message>
        <source>Depth: an attention and a small network each.</source>
        <translation>Độ sâu: mỗi khối gồm một chú ý và một mạng nhỏ.</translation>
    </message>
    <message>
        <source>Depth; each reaches a row further, or two or three with larger kernels.</source>
        <translation>Độ sâu; mỗi khối vươn xa thêm một hàng, hoặc hai, ba hàng với nhân lớn hơn.</translation>
    </message>
    <message>
        <source>Detection needs two {0} events or more; choose other data.</source>
        <translation>Việc phát hiện cần từ hai điểm dữ liệu {0} trở lên; hãy chọn dữ liệu khác.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Diagonal BiLSTM</source>
        <translation>Diagonal BiLSTM</translation>
    </message>
    <message>
        <source>Diagonal BiLSTM on small digits</source>
        <translation>Diagonal BiLSTM trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>Diagonal BiLSTM, 1 layer, 32 units</source>
        <translation>Diagonal BiLSTM, 1 tầng, 32 đơn vị</translation>
    </message>
    <message>
        <source>Diagonal BiLSTM, from input to state: 1×1, mask B</source>
        <translation>Diagonal BiLSTM, từ đầu vào đến trạng thái: 1×1, mặt nạ B</translation>
    </message>
    <message>
        <source>Diagonal BiLSTM, from state to state: 1×2, both ways</source>
        <translation>Diagonal BiLSTM, từ trạng thái đến trạng thái: 1×2, theo cả hai chiều</translation>
    </message>
    <message>
        <source>Different characters that are told apart, the most frequent ones; all others are {0}.</source>
        <translation>Các ký tự khác nhau được phân biệt, là những ký tự thường gặp nhất; mọi ký tự khác là {0}.</translation>
    </message>
    <message>
        <source>Diffusion that unmasks one pixel after the other, in any order: EoNADE's loss with a modern network.</source>
        <translation>Khuếch tán bỏ che từng điểm ảnh một, theo thứ tự bất kỳ: hàm mất mát của EoNADE với một mạng hiện đại.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chữ số</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>Dimensions D</source>
        <translation>Số chiều D</translation>
    </message>
    <message>
        <source>Direct links</source>
        <translation>Liên kết trực tiếp</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Documents kept whole</source>
        <translation>Tài liệu giữ nguyên vẹn</translation>
    </message>
    <message>
        <source>Draw a small picture first, then fill in the pixels between its own: the whole before the details.</source>
        <translation>Vẽ ảnh nhỏ trước, rồi điền các điểm ảnh ở giữa: toàn thể trước chi tiết.</translation>
    </message>
    <message>
        <source>Draw {0} pictures or more: one is for validation and one for testing.</source>
        <translation>Hãy vẽ ít nhất {0} ảnh: một ảnh để kiểm định và một ảnh để kiểm tra.</translation>
    </message>
    <message>
        <source>Drawn after each epoch; 0: none.</source>
        <translation>Rút sau mỗi epoch; 0: không rút.</translation>
    </message>
    <message>
        <source>Draws 49 codes of the VQ-VAE, told which digit to draw; what they stand for is shown.</source>
        <translation>Rút 49 mã của VQ-VAE, được cho biết chữ số cần rút; hiện ra những gì các mã ấy biểu diễn.</translation>
    </message>
    <message>
        <source>Draws orderings and degrees.</source>
        <translation>Rút các thứ tự và bậc.</translation>
    </message>
    <message>
        <source>Draws the balanced tree.</source>
        <translation>Rút cây cân bằng.</translation>
    </message>
    <message>
        <source>Draws the random ordering, and those of an ensemble.</source>
        <translation>Rút thứ tự ngẫu nhiên, và các thứ tự của một tập hợp.</translation>
    </message>
    <message>
        <source>Draws the random ordering.</source>
        <translation>Rút thứ tự ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>EM improves with every epoch; gradient descent has the same aim.</source>
        <translation>EM tốt hơn sau mỗi epoch; giảm gradient có cùng mục tiêu.</translation>
    </message>
    <message>
        <source>Each clip at peak 1</source>
        <translation>Mỗi đoạn âm có đỉnh bằng 1</translation>
    </message>
    <message>
        <source>Each clip is as loud as can be.</source>
        <translation>Mỗi đoạn âm to hết mức có thể.</translation>
    </message>
    <message>
        <source>Each colour is a softmax over its values, masked as in PixelCNN, where the paper has a mixture of ten logistics; and there is no dropout. </source>
        <translation>Mỗi màu là một softmax trên các giá trị của nó, có mặt nạ như trong PixelCNN, còn bài báo dùng hỗn hợp mười logistic; và không có dropout. </translation>
    </message>
    <message>
        <source>Each colour of a pixel is a dimension of its own with a softmax over its values, where the paper has a mixture of ten logistics for all three. </source>
        <translation>Mỗi màu của điểm ảnh là một chiều riêng với softmax trên các giá trị của nó, trong khi bài báo dùng hỗn hợp mười phân phối logistic cho cả ba. </translation>
    </message>
    <message>
        <source>Each column has a hidden layer of its own.</source>
        <translation>Mỗi cột có tầng ẩn của riêng nó.</translation>
    </message>
    <message>
        <source>Each digit of each speaker, say.</source>
        <translation>Từng chữ số của từng người nói, chẳng hạn.</translation>
    </message>
    <message>
        <source>Each dimension is one token, where the paper has two.</source>
        <translation>Mỗi chiều là một token, trong khi bài báo có hai.</translation>
    </message>
    <message>
        <source>Each dimension with the next.</source>
        <translation>Mỗi chiều với chiều kế tiếp.</translation>
    </message>
    <message>
        <source>Each ends in an attention over all earlier pixels.</source>
        <translation>Mỗi khối kết thúc bằng cơ chế chú ý trên mọi điểm ảnh trước đó.</translation>
    </message>
    <message>
        <source>Each from the top down, the leftmost first.</source>
        <translation>Mỗi cột từ trên xuống, cột trái nhất trước.</translation>
    </message>
    <message>
        <source>Each half the one above.</source>
        <translation>Mỗi mức bằng nửa mức trên.</translation>
    </message>
    <message>
        <source>Each head turns pairs of features, so {0} features must give each of {1} heads an even number.</source>
        <translation>Mỗi đầu quay từng cặp đặc trưng, nên {0} đặc trưng phải cho mỗi đầu trong {1} đầu một số chẵn.</translation>
    </message>
    <message>
        <source>Each is as likely as any other.</source>
        <translation>Mọi thứ tự có xác suất như nhau.</translation>
    </message>
    <message>
        <source>Each is half the one before, with skips across; the paper has 3.</source>
        <translation>Mỗi độ phân giải bằng nửa độ trước, có nối tắt sang ngang; trong bài báo là 3.</translation>
    </message>
    <message>
        <source>Each is one of 256 codes, finer near silence.</source>
        <translation>Mỗi mẫu là một trong 256 mã, mịn hơn ở gần chỗ lặng.</translation>
    </message>
    <message>
        <source>Each looks twice as far back as the one before: n of them to 2ⁿ⁻¹.</source>
        <translation>Mỗi tầng nhìn lại xa gấp đôi tầng trước: n tầng đến 2ⁿ⁻¹.</translation>
    </message>
    <message>
        <source>Each of the {0} clips is</source>
        <translation>Mỗi đoạn trong {0} đoạn âm</translation>
    </message>
    <message>
        <source>Each of {0} files is a class; classes=none takes none.</source>
        <translation>Mỗi tệp trong {0} tệp là một lớp; classes=none thì không lấy lớp.</translation>
    </message>
    <message>
        <source>Each pixel with its neighbours.</source>
        <translation>Mỗi điểm ảnh với các láng giềng của nó.</translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation>Mỗi hàng là</translation>
    </message>
    <message>
        <source>Each unit also sees the earlier ones of its own layer: the paper's ARSBN.</source>
        <translation>Mỗi đơn vị còn thấy các đơn vị đứng trước trong tầng của nó: ARSBN của bài báo.</translation>
    </message>
    <message>
        <source>Each with a meaning of its own.</source>
        <translation>Mỗi cột có ý nghĩa riêng.</translation>
    </message>
    <message>
        <source>Earlier values straight to each conditional's parameters: an FVBN.</source>
        <translation>Các giá trị trước nối thẳng đến tham số của mỗi phân phối có điều kiện: một FVBN.</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Cạnh</translation>
    </message>
    <message>
        <source>Edges as given</source>
        <translation>Cạnh cho trước</translation>
    </message>
    <message>
        <source>Eight S-curves</source>
        <translation>Tám đường chữ S</translation>
    </message>
    <message>
        <source>Encoder and decoder</source>
        <translation>Bộ mã hóa và bộ giải mã</translation>
    </message>
    <message>
        <source>Encoder's first weights</source>
        <translation>Trọng số đầu của bộ mã hóa</translation>
    </message>
    <message>
        <source>Encoder–decoder transformer</source>
        <translation>Transformer mã hóa–giải mã</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>Ends of 50 streams</source>
        <translation>Phần cuối của 50 luồng</translation>
    </message>
    <message>
        <source>Entropy of one</source>
        <translation>Entropy của một mẫu âm</translation>
    </message>
    <message>
        <source>EoNADE 1hl, 16 orderings</source>
        <translation>EoNADE 1hl, 16 thứ tự</translation>
    </message>
    <message>
        <source>EoNADE, 1 × 500, 128 orderings</source>
        <translation>EoNADE, 1 × 500, 128 thứ tự</translation>
    </message>
    <message>
        <source>EoNADE, 1 × 500, 2 orderings</source>
        <translation>EoNADE, 1 × 500, 2 thứ tự</translation>
    </message>
    <message>
        <source>EoNADE, 2 × 500, 128 orderings</source>
        <translation>EoNADE, 2 × 500, 128 thứ tự</translation>
    </message>
    <message>
        <source>EoNADE, 2 × 500, 2 orderings</source>
        <translation>EoNADE, 2 × 500, 2 thứ tự</translation>
    </message>
    <message>
        <source>EoNADE-5, 1 × 500, 128 orderings</source>
        <translation>EoNADE-5, 1 × 500, 128 thứ tự</translation>
    </message>
    <message>
        <source>EoNADE-5, 2 × 500, 128 orderings</source>
        <translation>EoNADE-5, 2 × 500, 128 thứ tự</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation>Trọng số bằng nhau</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Điểm dữ liệu</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Điểm dữ liệu</translation>
    </message>
    <message>
        <source>Events added to each row of a table, spread over its values: 1 for two values adds half an event to each.</source>
        <translation>Số biến cố thêm vào mỗi hàng của bảng, chia đều cho các giá trị của nó: 1 với hai giá trị thêm nửa biến cố cho mỗi giá trị.</translation>
    </message>
    <message>
        <source>Events of shape {0} are no pictures of 1 or 3 channels; use .csv or .npz files.</source>
        <translation>Điểm dữ liệu có hình dạng {0} không phải ảnh 1 hoặc 3 kênh; hãy dùng tệp .csv hoặc .npz.</translation>
    </message>
    <message>
        <source>Every component weighs 1/K; else the weights are learnt.</source>
        <translation>Mỗi thành phần có trọng số 1/K; nếu không, các trọng số được học.</translation>
    </message>
    <message>
        <source>Every dimension has an output bias of its own.</source>
        <translation>Mỗi chiều có độ lệch đầu ra của riêng nó.</translation>
    </message>
    <message>
        <source>Every other pixel first, then those between them.</source>
        <translation>Cách một điểm ảnh lấy một trước, rồi các điểm ở giữa.</translation>
    </message>
    <message>
        <source>Every pixel asks all earlier ones what they know.</source>
        <translation>Mỗi điểm ảnh hỏi mọi điểm ảnh trước nó xem chúng biết gì.</translation>
    </message>
    <message>
        <source>Exact where an ordering of the model has what is observed first. Else the bits are those of log p(x_observed) − log p(x), the former estimated while the image is completed: guided by the best model of any ordering, by bridge sampling (≈, it may miss either way); without a guide, by annealing (≥, since its log p(x_observed) is too low on average, and so are the bits).</source>
        <translation>Chính xác ở nơi một thứ tự của mô hình có phần đã biết đứng trước. Nếu không, số bit là của log p(x_observed) − log p(x), trong đó vế đầu được ước lượng khi hoàn thiện ảnh: được mô hình thứ tự bất kỳ tốt nhất dẫn đường, bằng lấy mẫu bắc cầu (≈, có thể lệch về cả hai phía); không dẫn đường thì bằng ủ nhiệt (≥, vì log p(x_observed) của nó trung bình quá thấp, và số bit cũng vậy).</translation>
    </message>
    <message>
        <source>Examples in each gradient step.</source>
        <translation>Số ví dụ trong mỗi bước gradient.</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>Kỳ vọng</translation>
    </message>
    <message>
        <source>Expectation maximisation (EM)</source>
        <translation>Cực đại hóa kỳ vọng (EM)</translation>
    </message>
    <message>
        <source>Expected calibration error {0} ± {1} % of {2} probabilities of {3} test events; calibrated perfectly it would be {4} %.</source>
        <translation>Sai số hiệu chuẩn kỳ vọng {0} ± {1} % của {2} xác suất trên {3} điểm dữ liệu kiểm tra; nếu hiệu chuẩn hoàn hảo thì là {4} %.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Mũ</translation>
    </message>
    <message>
        <source>FVSBN of wet grass</source>
        <translation>FVSBN của cỏ ướt</translation>
    </message>
    <message>
        <source>FVSBN on small digits</source>
        <translation>FVSBN trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Factorised</source>
        <translation>Tách thừa số</translation>
    </message>
    <message>
        <source>Family of the components.</source>
        <translation>Họ của các thành phần.</translation>
    </message>
    <message>
        <source>Far from all other numbers there: {0} in {1}. If that stands for a value that is missing, stand_ins=missing reads it so.</source>
        <translation>Nằm xa mọi số khác ở đó: {0} trong {1}. Nếu số ấy thay cho một giá trị bị thiếu, stand_ins=missing sẽ đọc nó như vậy.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Số đặc trưng</translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <translation>Đang tải {0}</translation>
    </message>
    <message>
        <source>Fewer decisions for the words that are frequent.</source>
        <translation>Ít quyết định hơn cho những từ thường gặp.</translation>
    </message>
    <message>
        <source>Fewer greys</source>
        <translation>Ít mức xám hơn</translation>
    </message>
    <message>
        <source>Fifty passages</source>
        <translation>Năm mươi đoạn</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation>Tốc độ cuối</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu vân tay</translation>
    </message>
    <message>
        <source>Finished: {0} of {1} {2}.</source>
        <translation>Đã xong: {0} trên {1} {2}.</translation>
    </message>
    <message>
        <source>First kernel</source>
        <translation>Nhân tầng đầu</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Cách khớp</translation>
    </message>
    <message>
        <source>Flatness needs events and references; there are none.</source>
        <translation>Độ phẳng cần các điểm dữ liệu và các điểm tham chiếu; ở đây không có điểm nào.</translation>
    </message>
    <message>
        <source>Floor of log σ</source>
        <translation>Sàn của log σ</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Phần chia</translation>
    </message>
    <message>
        <source>Folders are not taken as classes, since {0} lie in none.</source>
        <translation>Thư mục không được coi là lớp, vì {0} không nằm trong thư mục nào.</translation>
    </message>
    <message>
        <source>For a GPU: 10.6 million weights.</source>
        <translation>Dành cho GPU: 10,6 triệu trọng số.</translation>
    </message>
    <message>
        <source>For a GPU: {0} million weights.</source>
        <translation>Dành cho GPU: {0} triệu trọng số.</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Tự tìm</translation>
    </message>
    <message>
        <source>Four logistic regressions in a row: ten numbers.</source>
        <translation>Bốn hồi quy logistic nối tiếp: mười con số.</translation>
    </message>
    <message>
        <source>Frey faces</source>
        <translation>Khuôn mặt Frey</translation>
    </message>
    <message>
        <source>From files and packages</source>
        <translation>Từ tệp và gói</translation>
    </message>
    <message>
        <source>From the centre outwards.</source>
        <translation>Từ tâm ra ngoài.</translation>
    </message>
    <message>
        <source>Fully visible networks and NADE</source>
        <translation>Mạng hoàn toàn hiện và NADE</translation>
    </message>
    <message>
        <source>GPT, 4 blocks, d = 128, T = 128, Muon</source>
        <translation>GPT, 4 khối, d = 128, T = 128, Muon</translation>
    </message>
    <message>
        <source>GPT, 4 blocks, d = 128, T = 64</source>
        <translation>GPT, 4 khối, d = 128, T = 64</translation>
    </message>
    <message>
        <source>GPT, 6 blocks, d = 384, T = 256</source>
        <translation>GPT, 6 khối, d = 384, T = 256</translation>
    </message>
    <message>
        <source>GPU support could not be installed in {0}: {1}; free some space there or change its permissions, then try again.</source>
        <translation>Không cài được hỗ trợ GPU vào {0}: {1}; hãy giải phóng chỗ ở đó hoặc đổi quyền truy cập rồi thử lại.</translation>
    </message>
    <message>
        <source>GPU support is installed already; remove it first to install it anew.</source>
        <translation>Hỗ trợ GPU đã được cài; hãy gỡ ra trước rồi cài lại.</translation>
    </message>
    <message>
        <source>GPU support is installed but not in use; it is tried at each start.</source>
        <translation>Hỗ trợ GPU đã cài nhưng chưa được dùng; mỗi lần khởi động chương trình sẽ thử lại.</translation>
    </message>
    <message>
        <source>Gated PixelCNN</source>
        <translation>Gated PixelCNN</translation>
    </message>
    <message>
        <source>Gated PixelCNN by class</source>
        <translation>Gated PixelCNN theo lớp</translation>
    </message>
    <message>
        <source>Gated PixelCNN of codes</source>
        <translation>Gated PixelCNN của các mã</translation>
    </message>
    <message>
        <source>Gated recurrent unit: two gates, fewer weights than an LSTM.</source>
        <translation>Đơn vị hồi quy có cổng: hai cổng, ít trọng số hơn LSTM.</translation>
    </message>
    <message>
        <source>Gated residual blocks of a stage; each reaches two pixels further.</source>
        <translation>Số khối phần dư có cổng của một giai đoạn; mỗi khối vươn xa thêm hai điểm ảnh.</translation>
    </message>
    <message>
        <source>Gated residual blocks on the way down, and as many on the way up.</source>
        <translation>Các khối nối tắt có cổng trên đường đi xuống, và chừng ấy trên đường đi lên.</translation>
    </message>
    <message>
        <source>Gated residual layers of a block, two causal 2×2 convolutions each.</source>
        <translation>Số tầng nối tắt có cổng của một khối, mỗi tầng hai tích chập nhân quả 2×2.</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauss</translation>
    </message>
    <message>
        <source>Gibbs steps</source>
        <translation>Bước Gibbs</translation>
    </message>
    <message>
        <source>Gibbs steps from noise before a sample is taken.</source>
        <translation>Số bước Gibbs từ nhiễu trước khi lấy một mẫu.</translation>
    </message>
    <message>
        <source>Gibbs steps from noise; p(x) is known but for one number, which is estimated.</source>
        <translation>Các bước Gibbs từ nhiễu; p(x) đã biết trừ một số, được ước lượng.</translation>
    </message>
    <message>
        <source>Give each pixel a coin of its own: its best θ is how often the pixel is 1, by counting at once or by gradient step by step; what pixels say of each other is lost.</source>
        <translation>Cho mỗi điểm ảnh một đồng xu riêng: θ tốt nhất của nó là tần suất điểm ảnh bằng 1, đếm một lần là ra hoặc theo gradient từng bước; những gì các điểm ảnh nói về nhau bị mất.</translation>
    </message>
    <message>
        <source>Give each pixel a neural network of its own over all pixels before it.</source>
        <translation>Cho mỗi điểm ảnh một mạng nơ-ron riêng trên mọi điểm ảnh trước nó.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Cho trước</translation>
    </message>
    <message>
        <source>Given few large pixels</source>
        <translation>Cho trước vài điểm ảnh lớn</translation>
    </message>
    <message>
        <source>Given its class</source>
        <translation>Cho trước lớp</translation>
    </message>
    <message>
        <source>Given its edges</source>
        <translation>Cho trước các cạnh</translation>
    </message>
    <message>
        <source>Given its greys</source>
        <translation>Cho trước các mức xám</translation>
    </message>
    <message>
        <source>Given its loudness</source>
        <translation>Cho trước độ to</translation>
    </message>
    <message>
        <source>Glyphs</source>
        <translation>Hình chữ</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Giảm gradient</translation>
    </message>
    <message>
        <source>Gradient descent with momentum; asks for a good learning rate.</source>
        <translation>Giảm gradient có quán tính; đòi hỏi tốc độ học tốt.</translation>
    </message>
    <message>
        <source>Gradient steps; 0: no limit.</source>
        <translation>Số bước gradient; 0: không giới hạn.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Đồ thị</translation>
    </message>
    <message>
        <source>Grey pictures</source>
        <translation>Ảnh xám</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>Mức xám</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Lưới</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Nền</translation>
    </message>
    <message>
        <source>Groups of blocks on the way in, and out; between two the kernel is dilated.</source>
        <translation>Các nhóm khối trên đường vào, và ra; giữa hai nhóm, nhân được giãn.</translation>
    </message>
    <message>
        <source>Guess all that is missing, feed the guess back, and refine it k times.</source>
        <translation>Dự đoán mọi phần thiếu, đưa dự đoán trở lại, và tinh chỉnh nó k lần.</translation>
    </message>
    <message>
        <source>Guesses at the hidden units for each event: more make a tighter bound.</source>
        <translation>Số dự đoán về các đơn vị ẩn cho mỗi điểm dữ liệu: càng nhiều thì cận càng chặt.</translation>
    </message>
    <message>
        <source>Guesses at z for each event: 1 is the VAE, more make the tighter bound of an importance-weighted one.</source>
        <translation>Số dự đoán của z cho mỗi điểm dữ liệu: 1 là VAE, nhiều hơn cho cận chặt hơn, của loại cân theo tầm quan trọng.</translation>
    </message>
    <message>
        <source>Guessing is right {0} of the time.</source>
        <translation>Đoán mò đúng {0} số lần.</translation>
    </message>
    <message>
        <source>Guide of {0}</source>
        <translation>Mô hình dẫn đường của {0}</translation>
    </message>
    <message>
        <source>Guided completion needs a guide; give it a model of any ordering.</source>
        <translation>Hoàn thiện có dẫn cần một mô hình dẫn đường; hãy đưa một mô hình thứ tự bất kỳ.</translation>
    </message>
    <message>
        <source>H. Larochelle, I. Murray, The neural autoregressive distribution estimator, AISTATS 2011; D. Dua, C. Graff, UCI Machine Learning Repository.</source>
        <translation>H. Larochelle, I. Murray, The neural autoregressive distribution estimator, AISTATS 2011; D. Dua, C. Graff, UCI Machine Learning Repository.</translation>
    </message>
    <message>
        <source>HV + H + V(H+1); with a tree HV + H + (V−1)(H+1)</source>
        <translation>HV + H + V(H+1); với cây HV + H + (V−1)(H+1)</translation>
    </message>
    <message>
        <source>Halvings</source>
        <translation>Số lần chia đôi</translation>
    </message>
    <message>
        <source>Handwritten digits in 7×7 codes</source>
        <translation>Chữ số viết tay bằng 7×7 mã</translation>
    </message>
    <message>
        <source>Handwritten digits, 28×28</source>
        <translation>Chữ số viết tay, 28×28</translation>
    </message>
    <message>
        <source>Handwritten letters of 16×8 black and white pixels, as rows of 128 columns. Where the official training part is missing, four fifths of the validation part train instead, which the protocol says: such numbers are not those of the papers.</source>
        <translation>Chữ cái viết tay 16×8 điểm ảnh đen trắng, dưới dạng hàng gồm 128 cột. Nơi thiếu phần huấn luyện chính thức, bốn phần năm của phần kiểm định được dùng để huấn luyện thay vào, và quy trình đo có nêu điều đó: các con số như vậy không phải là của các bài báo.</translation>
    </message>
    <message>
        <source>Head features</source>
        <translation>Đặc trưng của đầu ra</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Số đầu</translation>
    </message>
    <message>
        <source>Hidden layer 1</source>
        <translation>Tầng ẩn 1</translation>
    </message>
    <message>
        <source>Hidden layer {0}</source>
        <translation>Tầng ẩn {0}</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Các tầng ẩn</translation>
    </message>
    <message>
        <source>Hidden layers of a DeepNADE whose logits are added, for example 500, 500.</source>
        <translation>Các tầng ẩn của một DeepNADE có logit được cộng thêm, ví dụ 500, 500.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Số đơn vị ẩn</translation>
    </message>
    <message>
        <source>Hidden units are rectified unless chosen otherwise; the paper's are sigmoids.</source>
        <translation>Các đơn vị ẩn là ReLU nếu không chọn khác; trong bài báo là sigmoid.</translation>
    </message>
    <message>
        <source>Hidden units h</source>
        <translation>Đơn vị ẩn h</translation>
    </message>
    <message>
        <source>Hidden units h_d</source>
        <translation>Đơn vị ẩn h_d</translation>
    </message>
    <message>
        <source>Hidden units h{0}</source>
        <translation>Đơn vị ẩn h{0}</translation>
    </message>
    <message>
        <source>Hidden units h¹</source>
        <translation>Các đơn vị ẩn h¹</translation>
    </message>
    <message>
        <source>Hidden units, each as is likelier</source>
        <translation>Các đơn vị ẩn, mỗi đơn vị theo trạng thái có khả năng hơn</translation>
    </message>
    <message>
        <source>Hidden units: a bound, an estimate, or no likelihood</source>
        <translation>Đơn vị ẩn: cận, ước lượng, hoặc không có độ hợp lý</translation>
    </message>
    <message>
        <source>Hilbert</source>
        <translation>Hilbert</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang gốc</translation>
    </message>
    <message>
        <source>How exactly it calculates; mixed precision saves time on newer processors.</source>
        <translation>Tính chính xác đến đâu; độ chính xác hỗn hợp tiết kiệm thời gian trên bộ xử lý mới.</translation>
    </message>
    <message>
        <source>How loud clips are. Numbers under different ones say nothing of each other.</source>
        <translation>Các đoạn âm to đến đâu. Con số theo các lựa chọn khác nhau không nói gì về nhau.</translation>
    </message>
    <message>
        <source>How many average events each component is given besides, so that none dies or is too sure.</source>
        <translation>Cho thêm mỗi thành phần bao nhiêu điểm dữ liệu trung bình, để không thành phần nào chết hay quá chắc chắn.</translation>
    </message>
    <message>
        <source>How many characters T one event has; 0 takes 128, or fewer of a short text.</source>
        <translation>Một điểm dữ liệu có bao nhiêu ký tự T; 0 lấy 128, hoặc ít hơn với văn bản ngắn.</translation>
    </message>
    <message>
        <source>How many mask sets training takes from, one at random for each batch; 0 draws endless new ones.</source>
        <translation>Huấn luyện lấy từ bao nhiêu bộ mặt nạ, mỗi lô một bộ ngẫu nhiên; 0 rút mãi những bộ mới.</translation>
    </message>
    <message>
        <source>How many of the last dimensions are looked at; all of them make an FVSBN.</source>
        <translation>Nhìn vào bao nhiêu chiều cuối; tất cả thì thành FVSBN.</translation>
    </message>
    <message>
        <source>How many samples T one event has; 0 takes 1,024, of beginnings 4,096, or fewer of short clips.</source>
        <translation>Một điểm dữ liệu có bao nhiêu mẫu T; 0 lấy 1.024, với phần đầu là 4.096, hoặc ít hơn với đoạn âm ngắn.</translation>
    </message>
    <message>
        <source>How many samples, about, each value of the loudness is of.</source>
        <translation>Mỗi giá trị của độ to ứng với khoảng bao nhiêu mẫu.</translation>
    </message>
    <message>
        <source>How many steps T one event has; 0 takes 32, or fewer of a short series.</source>
        <translation>Một điểm dữ liệu có bao nhiêu bước T; 0 lấy 32, hoặc ít hơn với chuỗi ngắn.</translation>
    </message>
    <message>
        <source>How many values, so far apart, each convolution looks at.</source>
        <translation>Mỗi phép tích chập nhìn bao nhiêu giá trị, cách nhau chừng ấy.</translation>
    </message>
    <message>
        <source>How often k the guess is improved; each costs one pass.</source>
        <translation>Dự đoán được cải thiện bao nhiêu lần k; mỗi lần tốn một lượt.</translation>
    </message>
    <message>
        <source>How often the dilations 1, 2, 4, … are run through.</source>
        <translation>Dãy độ giãn 1, 2, 4, … được đi qua bao nhiêu lần.</translation>
    </message>
    <message>
        <source>How often the sides are halved: 2 make 7×7 codes of 28×28 pixels.</source>
        <translation>Các cạnh được chia đôi bao nhiêu lần: 2 lần biến 28×28 điểm ảnh thành 7×7 mã.</translation>
    </message>
    <message>
        <source>How pictures lie in their files.</source>
        <translation>Ảnh nằm trong tệp theo hướng nào.</translation>
    </message>
    <message>
        <source>How the characters of the file are written.</source>
        <translation>Các ký tự của tệp được viết thế nào.</translation>
    </message>
    <message>
        <source>How the learning rate falls over the budget.</source>
        <translation>Tốc độ học giảm thế nào trong hạn mức.</translation>
    </message>
    <message>
        <source>Huffman tree</source>
        <translation>Cây Huffman</translation>
    </message>
    <message>
        <source>Hyperbolic tangents predict better; sigmoids make clearer topics.</source>
        <translation>Tang hyperbol dự đoán tốt hơn; sigmoid cho chủ đề rõ hơn.</translation>
    </message>
    <message>
        <source>H·D(D−1)/2 + 2HD + D for binary events; H·K·D(D−1)/2 + HD + HDK + DK for K values</source>
        <translation>H·D(D−1)/2 + 2HD + D với dữ liệu nhị phân; H·K·D(D−1)/2 + HD + HDK + DK với K giá trị</translation>
    </message>
    <message>
        <source>I. Murray, R. Salakhutdinov, NIPS 2008</source>
        <translation>I. Murray, R. Salakhutdinov, NIPS 2008</translation>
    </message>
    <message>
        <source>If you know which pixels depend on each other, mask every other path: fewer weights to learn from few data.</source>
        <translation>Nếu biết những điểm ảnh nào phụ thuộc vào nhau, hãy che mọi đường khác: ít trọng số hơn để học từ ít dữ liệu.</translation>
    </message>
    <message>
        <source>Image transformer</source>
        <translation>Transformer cho ảnh</translation>
    </message>
    <message>
        <source>In bins</source>
        <translation>Chia khoảng</translation>
    </message>
    <message>
        <source>In closed form there is nothing to choose, so it fits nine folds.</source>
        <translation>Với công thức đóng không có gì để chọn, nên nó khớp trên chín phần chia.</translation>
    </message>
    <message>
        <source>In the first line</source>
        <translation>Ở dòng đầu</translation>
    </message>
    <message>
        <source>In the paper an output shares the hidden units of those before it, and links are pruned by tests of dependence; here nothing is shared and nothing is pruned.</source>
        <translation>Trong bài báo, một đầu ra dùng chung các đơn vị ẩn của những đầu ra trước nó, và các liên kết được tỉa bằng các kiểm định phụ thuộc; ở đây không gì dùng chung và không gì bị tỉa.</translation>
    </message>
    <message>
        <source>In their own units.</source>
        <translation>Theo đơn vị của chúng.</translation>
    </message>
    <message>
        <source>In this order: training, validation and test.</source>
        <translation>Theo thứ tự này: huấn luyện, kiểm định và kiểm tra.</translation>
    </message>
    <message>
        <source>In which of 69 states and territories a plant grows.</source>
        <translation>Một loài cây mọc ở bang và vùng lãnh thổ nào trong 69 nơi.</translation>
    </message>
    <message>
        <source>In {0}, {1} was read as {2}; decimal={3} reads it as {4}.</source>
        <translation>Trong {0}, {1} được đọc là {2}; decimal={3} đọc là {4}.</translation>
    </message>
    <message>
        <source>Inner features</source>
        <translation>Đặc trưng bên trong</translation>
    </message>
    <message>
        <source>Input weights W</source>
        <translation>Trọng số đầu vào W</translation>
    </message>
    <message>
        <source>Input weights W ⊙ M</source>
        <translation>Trọng số đầu vào W ⊙ M</translation>
    </message>
    <message>
        <source>Inputs x</source>
        <translation>Đầu vào x</translation>
    </message>
    <message>
        <source>Install {0} with your system's package manager.</source>
        <translation>Hãy cài {0} bằng trình quản lý gói của hệ thống.</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Đảo màu</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Nó đã kết thúc.</translation>
    </message>
    <message>
        <source>It is no row.</source>
        <translation>Đó không phải là hàng.</translation>
    </message>
    <message>
        <source>It is read as a text, character by character; rows=columns takes its lines as rows.</source>
        <translation>Nó được đọc như văn bản, từng ký tự một; rows=columns lấy các dòng làm hàng.</translation>
    </message>
    <message>
        <source>It is said which they are.</source>
        <translation>Cho biết đó là những ảnh nào.</translation>
    </message>
    <message>
        <source>Its budget is used up.</source>
        <translation>Hạn mức của nó đã dùng hết.</translation>
    </message>
    <message>
        <source>Its checkpoint was not exported; training it further begins from its weights.</source>
        <translation>Điểm lưu không được xuất kèm; huấn luyện tiếp sẽ bắt đầu từ trọng số.</translation>
    </message>
    <message>
        <source>Japanese.</source>
        <translation>Tiếng Nhật.</translation>
    </message>
    <message>
        <source>Joined DeepNADE</source>
        <translation>DeepNADE ghép vào</translation>
    </message>
    <message>
        <source>K Gaussians</source>
        <translation>K phân phối Gauss</translation>
    </message>
    <message>
        <source>K. Gregor, I. Danihelka, A. Graves, D. J. Rezende, D. Wierstra, ICML 2015</source>
        <translation>K. Gregor, I. Danihelka, A. Graves, D. J. Rezende, D. Wierstra, ICML 2015</translation>
    </message>
    <message>
        <source>K. Gregor, I. Danihelka, A. Mnih, C. Blundell, D. Wierstra, ICML 2014</source>
        <translation>K. Gregor, I. Danihelka, A. Mnih, C. Blundell, D. Wierstra, ICML 2014</translation>
    </message>
    <message>
        <source>Keep the colours of pictures that have them, in three channels; otherwise they are made grey.</source>
        <translation>Giữ màu của ảnh có màu, trong ba kênh; nếu không, ảnh được chuyển thành xám.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Nhân</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Cỡ khóa</translation>
    </message>
    <message>
        <source>Kneser-Ney, {0} characters</source>
        <translation>Kneser-Ney, {0} ký tự</translation>
    </message>
    <message>
        <source>L(12d² + 10d) + (I + 2(H + W + C) + 3)d + dO + DO; I = O = 1 or K; D for H + W + C of vectors</source>
        <translation>L(12d² + 10d) + (I + 2(H + W + C) + 3)d + dO + DO; I = O = 1 hoặc K; D thay cho H + W + C vectơ</translation>
    </message>
    <message>
        <source>L(12d² + 10d) + (I + H + W + C + 3)d + dO + DO; I = O = 1 or K; D for H + W + C of vectors</source>
        <translation>L(12d² + 10d) + (I + H + W + C + 3)d + dO + DO; I = O = 1 hoặc K; D thay cho H + W + C vectơ</translation>
    </message>
    <message>
        <source>L(12d² + 2d) + (V + 2)d + V; of real numbers (O + 3)d + O for the latter, O = 3K of K components, 2 if K = 1</source>
        <translation>L(12d² + 2d) + (V + 2)d + V; với số thực thì (O + 3)d + O thay cho phần sau, O = 3K với K thành phần, 2 nếu K = 1</translation>
    </message>
    <message>
        <source>LMConv of any ordering in 16 greys</source>
        <translation>LMConv thứ tự bất kỳ với 16 mức xám</translation>
    </message>
    <message>
        <source>LMConv on small digits</source>
        <translation>LMConv trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>LMConv, 8 orderings</source>
        <translation>LMConv, 8 thứ tự</translation>
    </message>
    <message>
        <source>LSTM cell</source>
        <translation>Ô LSTM</translation>
    </message>
    <message>
        <source>Labels are left aside, since each picture has several.</source>
        <translation>Nhãn được để riêng ra, vì mỗi ảnh có nhiều nhãn.</translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Largest gradient norm; 0: no clipping.</source>
        <translation>Chuẩn gradient lớn nhất; 0: không cắt.</translation>
    </message>
    <message>
        <source>Last 10 %</source>
        <translation>10 % cuối</translation>
    </message>
    <message>
        <source>Last 5 %</source>
        <translation>5 % cuối</translation>
    </message>
    <message>
        <source>Last k</source>
        <translation>k điểm cuối</translation>
    </message>
    <message>
        <source>Latent numbers</source>
        <translation>Số biến ẩn</translation>
    </message>
    <message>
        <source>Layer kernel</source>
        <translation>Nhân các tầng</translation>
    </message>
    <message>
        <source>Layer {0}, rows above</source>
        <translation>Tầng {0}, các hàng phía trên</translation>
    </message>
    <message>
        <source>Layer {0}, the row itself</source>
        <translation>Tầng {0}, chính hàng đó</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Số tầng</translation>
    </message>
    <message>
        <source>Layers a stack</source>
        <translation>Tầng mỗi chồng</translation>
    </message>
    <message>
        <source>Learn how exactly each weight must be known, against few events learnt by heart: twice as many parameters, of which half are for training alone.</source>
        <translation>Học xem mỗi trọng số phải được biết chính xác đến đâu, để tránh học thuộc lòng ít điểm dữ liệu: số tham số gấp đôi, một nửa chỉ dùng khi huấn luyện.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tốc độ học</translation>
    </message>
    <message>
        <source>Least log scale, in standard deviations of the column: without one, a value that repeats has a density without bounds.</source>
        <translation>Log độ rộng nhỏ nhất, tính bằng độ lệch chuẩn của cột: không có nó thì một giá trị lặp lại có mật độ không bị chặn.</translation>
    </message>
    <message>
        <source>Left aside, as other files are read: {0}; open one of them alone.</source>
        <translation>Để riêng ra, vì các tệp khác được đọc: {0}; hãy mở riêng một tệp trong số đó.</translation>
    </message>
    <message>
        <source>Left aside, as pictures are read: {0}.</source>
        <translation>Để riêng ra, vì ảnh được đọc: {0}.</translation>
    </message>
    <message>
        <source>Left aside: {0}; name arrays images and labels.</source>
        <translation>Để riêng ra: {0}; hãy đặt tên mảng là images và labels.</translation>
    </message>
    <message>
        <source>Left half</source>
        <translation>Nửa trái</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Left out for want of a number: {0} of {1} steps; no window goes across such a gap.</source>
        <translation>Bỏ ra vì thiếu số: {0} trong {1} bước; không cửa sổ nào vắt qua khoảng trống như vậy.</translation>
    </message>
    <message>
        <source>Left out, as it lies beside the folders that are taken: {0}{1}.</source>
        <translation>Bỏ ra, vì nằm cạnh các thư mục được lấy: {0}{1}.</translation>
    </message>
    <message>
        <source>Left out, as there are no samples in them: {0} of {1} files.</source>
        <translation>Bỏ ra, vì không có mẫu âm nào trong đó: {0} trong {1} tệp.</translation>
    </message>
    <message>
        <source>Left out, as {0}: {1}; {2}.</source>
        <translation>Bỏ qua, vì {0}: {1}; {2}.</translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>Bỏ ra: {0}.</translation>
    </message>
    <message>
        <source>Left out: {0}; {1}.</source>
        <translation>Bỏ qua: {0}; {1}.</translation>
    </message>
    <message>
        <source>Length in all</source>
        <translation>Tổng độ dài</translation>
    </message>
    <message>
        <source>Length k of the longest context; shorter ones are blended in.</source>
        <translation>Độ dài k của ngữ cảnh dài nhất; các ngữ cảnh ngắn hơn được trộn vào.</translation>
    </message>
    <message>
        <source>Length of a raster context.</source>
        <translation>Độ dài của ngữ cảnh quét dòng.</translation>
    </message>
    <message>
        <source>Let NADE's hidden layer say where the next number lies, by a mixture of bells.</source>
        <translation>Để tầng ẩn của NADE nói con số tiếp theo nằm ở đâu, bằng một hỗn hợp các hình chuông.</translation>
    </message>
    <message>
        <source>Let a network make pixels of normal causes, and another one guess the causes: what its guesses miss of p(x) is all that the bound lacks.</source>
        <translation>Để một mạng tạo các điểm ảnh từ những nguyên nhân chuẩn, và một mạng khác dự đoán các nguyên nhân: những gì dự đoán của nó bỏ sót ở p(x) là tất cả những gì cận còn thiếu.</translation>
    </message>
    <message>
        <source>Let chains go on from step to step (PCD); else each starts at an event (CD).</source>
        <translation>Cho các chuỗi đi tiếp từ bước này sang bước khác (PCD); nếu không, mỗi chuỗi bắt đầu từ một điểm dữ liệu (CD).</translation>
    </message>
    <message>
        <source>Let convolutions see what is near and attention look up the rest of the past.</source>
        <translation>Để tích chập thấy những gì ở gần và chú ý tra cứu phần còn lại của quá khứ.</translation>
    </message>
    <message>
        <source>Let hidden causes draw the pixels; then p(x) is a sum that can only be bounded.</source>
        <translation>Để các nguyên nhân ẩn vẽ các điểm ảnh; khi đó p(x) là một tổng chỉ có thể chặn.</translation>
    </message>
    <message>
        <source>Let hidden causes, too, see the causes before them, so that both they and the pixels are drawn one after the other.</source>
        <translation>Để các nguyên nhân ẩn cũng thấy các nguyên nhân trước chúng, nên cả chúng lẫn các điểm ảnh đều được rút lần lượt.</translation>
    </message>
    <message>
        <source>Let one network look at all rows above and another along the row, and gate what they say: then no pixel of the past is hidden.</source>
        <translation>Để một mạng nhìn mọi hàng phía trên và một mạng khác nhìn dọc theo hàng, rồi cho qua cổng những gì chúng nói: khi đó không điểm ảnh quá khứ nào bị khuất.</translation>
    </message>
    <message>
        <source>Letters lie in EMNIST, so they are turned upright; orientation=stored leaves them.</source>
        <translation>Chữ cái trong EMNIST nằm ngang, nên được xoay thẳng; orientation=stored để nguyên.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Tuyến tính</translation>
    </message>
    <message>
        <source>Links are cut</source>
        <translation>Cắt các liên kết</translation>
    </message>
    <message>
        <source>Links from inputs to outputs: an FVSBN inside. Worth six nats in raster.</source>
        <translation>Liên kết từ đầu vào đến đầu ra: một FVSBN bên trong. Đáng giá sáu nat khi quét dòng.</translation>
    </message>
    <message>
        <source>Links inside layers</source>
        <translation>Liên kết trong tầng</translation>
    </message>
    <message>
        <source>Links only</source>
        <translation>Chỉ liên kết</translation>
    </message>
    <message>
        <source>Local conditions are convolved, and repeated to the rate of the values, where the paper has transposed convolutions.</source>
        <translation>Các điều kiện cục bộ được tích chập, và lặp lại theo nhịp của các giá trị, còn bài báo dùng tích chập chuyển vị.</translation>
    </message>
    <message>
        <source>Logistic</source>
        <translation>Logistic</translation>
    </message>
    <message>
        <source>Logistics M that a grey's or colour's distribution is a mixture of.</source>
        <translation>Số M phân phối logistic mà phân phối của một mức xám hay màu là hỗn hợp của chúng.</translation>
    </message>
    <message>
        <source>Logistics M that a pixel's distribution is a mixture of; 5 are enough.</source>
        <translation>Số M phân phối logistic mà phân phối của một điểm ảnh là hỗn hợp của chúng; 5 là đủ.</translation>
    </message>
    <message>
        <source>Logits a</source>
        <translation>Các logit a</translation>
    </message>
    <message>
        <source>Logits of the components</source>
        <translation>Logit của các thành phần</translation>
    </message>
    <message>
        <source>Long short-term memory: three gates and a cell of its own.</source>
        <translation>Bộ nhớ ngắn hạn dài: ba cổng và một ô nhớ riêng.</translation>
    </message>
    <message>
        <source>Look at a few earlier pixels and count what came next: near ones say nearly all.</source>
        <translation>Nhìn vài điểm ảnh trước đó và đếm xem điều gì đến sau: những điểm gần nói lên gần hết.</translation>
    </message>
    <message>
        <source>Look-ahead</source>
        <translation>Số epoch chờ</translation>
    </message>
    <message>
        <source>Looks back at whichever of 128 characters matter: names, and quotation marks that close.</source>
        <translation>Nhìn lại bất kỳ ký tự nào có ý nghĩa trong 128 ký tự: tên riêng, và dấu ngoặc kép được đóng lại.</translation>
    </message>
    <message>
        <source>Loudness every</source>
        <translation>Độ to cứ mỗi</translation>
    </message>
    <message>
        <source>MADE of any ordering</source>
        <translation>MADE thứ tự bất kỳ</translation>
    </message>
    <message>
        <source>MADE of wet grass</source>
        <translation>MADE của cỏ ướt</translation>
    </message>
    <message>
        <source>MADE on small digits</source>
        <translation>MADE trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>MADE, 2 × 8000 units, 32 masks</source>
        <translation>MADE, 2 × 8000 đơn vị, 32 mặt nạ</translation>
    </message>
    <message>
        <source>MADE, 500 units, 1 mask</source>
        <translation>MADE, 500 đơn vị, 1 mặt nạ</translation>
    </message>
    <message>
        <source>MADE, 8000 units, 1 mask</source>
        <translation>MADE, 8000 đơn vị, 1 mặt nạ</translation>
    </message>
    <message>
        <source>MADE, 8000 units, 32 masks</source>
        <translation>MADE, 8000 đơn vị, 32 mặt nạ</translation>
    </message>
    <message>
        <source>MADE, Table 4: binary UCI sets</source>
        <translation>MADE, Bảng 4: các bộ dữ liệu UCI nhị phân</translation>
    </message>
    <message>
        <source>MADE, a pass for each</source>
        <translation>MADE, mỗi giá trị một lượt</translation>
    </message>
    <message>
        <source>MADE, mask sampling</source>
        <translation>MADE, lấy mẫu mặt nạ</translation>
    </message>
    <message>
        <source>MADE, the file's ordering</source>
        <translation>MADE, thứ tự của tệp</translation>
    </message>
    <message>
        <source>MASDE of wet grass</source>
        <translation>MASDE của cỏ ướt</translation>
    </message>
    <message>
        <source>MD + M for binary events, M components (one more than free, as Σπ = 1); MDK + M for K values</source>
        <translation>MD + M với dữ liệu nhị phân, M thành phần (thừa một bậc tự do, vì Σπ = 1); MDK + M với K giá trị</translation>
    </message>
    <message>
        <source>MNIST with every pixel drawn black or white once: the fixed files that the papers from NADE to PixelRNN report on; no labels.</source>
        <translation>MNIST với mỗi điểm ảnh được rút đen hay trắng một lần: các tệp cố định mà các bài báo từ NADE đến PixelRNN báo cáo; không có nhãn.</translation>
    </message>
    <message>
        <source>Maps F.</source>
        <translation>Số bản đồ F.</translation>
    </message>
    <message>
        <source>Maps at full resolution; each half resolution has twice as many.</source>
        <translation>Số bản đồ ở độ phân giải đầy đủ; mỗi lần giảm nửa độ phân giải thì gấp đôi.</translation>
    </message>
    <message>
        <source>Maps f between the layers.</source>
        <translation>Số bản đồ f giữa các tầng.</translation>
    </message>
    <message>
        <source>Maps f of either stream.</source>
        <translation>Số bản đồ f của mỗi dòng.</translation>
    </message>
    <message>
        <source>Maps h inside a block; 2h maps run between the blocks.</source>
        <translation>Số bản đồ h bên trong một khối; giữa các khối có 2h bản đồ.</translation>
    </message>
    <message>
        <source>Maps of each colour channel.</source>
        <translation>Số bản đồ của mỗi kênh màu.</translation>
    </message>
    <message>
        <source>Maps of each convolution.</source>
        <translation>Số bản đồ của mỗi tích chập.</translation>
    </message>
    <message>
        <source>Maps of the 1×1 layer before the end.</source>
        <translation>Số bản đồ của tầng 1×1 trước khi kết thúc.</translation>
    </message>
    <message>
        <source>Maps of the small picture</source>
        <translation>Số bản đồ của ảnh nhỏ</translation>
    </message>
    <message>
        <source>Maps p of either stack; the gates have twice as many.</source>
        <translation>Số bản đồ p của mỗi chồng; các cổng có gấp đôi.</translation>
    </message>
    <message>
        <source>Maps r inside a block.</source>
        <translation>Số bản đồ r bên trong một khối.</translation>
    </message>
    <message>
        <source>Markov table</source>
        <translation>Bảng Markov</translation>
    </message>
    <message>
        <source>Markov, 12 neighbours, a table per pixel</source>
        <translation>Markov, 12 láng giềng, mỗi điểm ảnh một bảng</translation>
    </message>
    <message>
        <source>Markov, 2 neighbours, one table</source>
        <translation>Markov, 2 láng giềng, một bảng</translation>
    </message>
    <message>
        <source>Markov, the last pixel, a table per pixel</source>
        <translation>Markov, điểm ảnh cuối, mỗi điểm ảnh một bảng</translation>
    </message>
    <message>
        <source>Mask a convolution differently at every pixel, and one network knows many orders.</source>
        <translation>Che tích chập một cách khác nhau ở mỗi điểm ảnh, và một mạng biết được nhiều thứ tự.</translation>
    </message>
    <message>
        <source>Mask an autoencoder's weights so that no output sees its own or a later pixel.</source>
        <translation>Che trọng số của một autoencoder để không đầu ra nào thấy điểm ảnh của chính nó hay đứng sau.</translation>
    </message>
    <message>
        <source>Mask seed</source>
        <translation>Mầm mặt nạ</translation>
    </message>
    <message>
        <source>Mask sets</source>
        <translation>Số bộ mặt nạ</translation>
    </message>
    <message>
        <source>Mask sets and orderings are drawn anew; the paper's own draws are not known.</source>
        <translation>Các bộ mặt nạ và thứ tự được rút lại; những cái bài báo đã rút thì không biết.</translation>
    </message>
    <message>
        <source>Mask weights M</source>
        <translation>Trọng số mặt nạ M</translation>
    </message>
    <message>
        <source>Masked network</source>
        <translation>Mạng có mặt nạ</translation>
    </message>
    <message>
        <source>Masked networks, and those of any ordering</source>
        <translation>Mạng có mặt nạ, và mạng thứ tự bất kỳ</translation>
    </message>
    <message>
        <source>Masks from what is known to depend on what: cloudy and wet grass do not, given the rest.</source>
        <translation>Mặt nạ dựng từ những gì đã biết là phụ thuộc nhau: mây và cỏ ướt thì không, khi biết phần còn lại.</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 in training.</source>
        <translation>Trung bình 0 và độ lệch chuẩn 1 trên tập huấn luyện.</translation>
    </message>
    <message>
        <source>Mean grey</source>
        <translation>Mức xám trung bình</translation>
    </message>
    <message>
        <source>Mean test log density in nats per event of standardised columns, over ten folds; its standard error is over the folds.</source>
        <translation>Log mật độ kiểm tra trung bình, tính bằng nat mỗi điểm dữ liệu với các cột đã chuẩn hóa, trên mười phần chia; sai số chuẩn của nó tính trên các phần chia.</translation>
    </message>
    <message>
        <source>Measured with an output bias for each pixel and nothing learnt of h_0.</source>
        <translation>Đo với một độ lệch đầu ra cho mỗi điểm ảnh và không học gì về h_0.</translation>
    </message>
    <message>
        <source>Measures of 5,875 voice recordings of people with Parkinson's disease.</source>
        <translation>Số đo của 5.875 bản ghi giọng nói của người mắc bệnh Parkinson.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Bộ nhớ</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Phút</translation>
    </message>
    <message>
        <source>Minutes between checkpoints in an epoch.</source>
        <translation>Số phút giữa các điểm lưu trong một epoch.</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Giá trị thiếu</translation>
    </message>
    <message>
        <source>Mixed into one channel</source>
        <translation>Trộn thành một kênh</translation>
    </message>
    <message>
        <source>Mixture components</source>
        <translation>Thành phần hỗn hợp</translation>
    </message>
    <message>
        <source>Mixture of Bernoullis</source>
        <translation>Hỗn hợp Bernoulli</translation>
    </message>
    <message>
        <source>MoBernoullis, K = 10</source>
        <translation>MoBernoullis, K = 10</translation>
    </message>
    <message>
        <source>MoBernoullis, K = 100</source>
        <translation>MoBernoullis, K = 100</translation>
    </message>
    <message>
        <source>MoBernoullis, K = 500</source>
        <translation>MoBernoullis, K = 500</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Models by year</source>
        <translation>Các mô hình theo năm</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Quán tính</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Các cột khác</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Số ký tự tối đa</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Thường gặp nhất</translation>
    </message>
    <message>
        <source>Most words</source>
        <translation>Số từ tối đa</translation>
    </message>
    <message>
        <source>Multi-scale PixelRNN</source>
        <translation>PixelRNN đa tỉ lệ</translation>
    </message>
    <message>
        <source>Muon</source>
        <translation>Muon</translation>
    </message>
    <message>
        <source>Mushrooms described by 112 binary columns.</source>
        <translation>Các loại nấm mô tả bằng 112 cột nhị phân.</translation>
    </message>
    <message>
        <source>M{0}: {1} × {2}</source>
        <translation>M{0}: {1} × {2}</translation>
    </message>
    <message>
        <source>N(28d² + 5d) + (C + V + 3)d + V, for alphabets of C and V characters</source>
        <translation>N(28d² + 5d) + (C + V + 3)d + V, với bảng chữ cái C và V ký tự</translation>
    </message>
    <message>
        <source>NADE in 16 greys</source>
        <translation>NADE với 16 mức xám</translation>
    </message>
    <message>
        <source>NADE of wet grass</source>
        <translation>NADE của cỏ ướt</translation>
    </message>
    <message>
        <source>NADE on small digits</source>
        <translation>NADE trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>NADE-5, 1 × 500, 1 ordering</source>
        <translation>NADE-5, 1 × 500, 1 thứ tự</translation>
    </message>
    <message>
        <source>NADE-5, 1 × 500, mean over orderings</source>
        <translation>NADE-5, 1 × 500, trung bình trên các thứ tự</translation>
    </message>
    <message>
        <source>NADE-5, 2 × 500, 1 ordering</source>
        <translation>NADE-5, 2 × 500, 1 thứ tự</translation>
    </message>
    <message>
        <source>NADE-5, 2 × 500, mean over orderings</source>
        <translation>NADE-5, 2 × 500, trung bình trên các thứ tự</translation>
    </message>
    <message>
        <source>NADE-k on small digits</source>
        <translation>NADE-k trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>NLL</source>
        <translation>NLL</translation>
    </message>
    <message>
        <source>Neighbours are looked for among training events; there are none.</source>
        <translation>Láng giềng được tìm trong các điểm dữ liệu huấn luyện; ở đây không có điểm nào.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>Networks are drawn unit by unit of binary events; these are others.</source>
        <translation>Mạng được vẽ từng đơn vị một với điểm dữ liệu nhị phân; ở đây thì không phải.</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found: this machine has no NVIDIA GPU, or its driver is not installed. Without it GPU support would not be used.</source>
        <translation>Không tìm thấy trình điều khiển NVIDIA: máy này không có GPU NVIDIA, hoặc trình điều khiển chưa được cài. Thiếu nó thì hỗ trợ GPU sẽ không được dùng.</translation>
    </message>
    <message>
        <source>No array has the shape {0}.</source>
        <translation>Không mảng nào có hình dạng {0}.</translation>
    </message>
    <message>
        <source>No better epoch in the last {0}.</source>
        <translation>Không có epoch tốt hơn trong {0} epoch cuối.</translation>
    </message>
    <message>
        <source>No estimate for {0} of {1} images, whose completions the guide's draws do not reach; they are the harder ones, so the mean of the others flatters.</source>
        <translation>Không có ước lượng cho {0} trong {1} ảnh, vì các lần rút của mô hình dẫn đường không tới được bản hoàn thiện của chúng; đó là những ảnh khó hơn, nên trung bình của các ảnh còn lại đẹp hơn thực tế.</translation>
    </message>
    <message>
        <source>No file is for training, so all pictures are divided anew.</source>
        <translation>Không tệp nào dành cho huấn luyện, nên mọi ảnh được chia lại.</translation>
    </message>
    <message>
        <source>No folder is for training, so all {0} are divided anew.</source>
        <translation>Không thư mục nào dành cho huấn luyện, nên cả {0} được chia lại.</translation>
    </message>
    <message>
        <source>No hidden unit leads to it.</source>
        <translation>Không đơn vị ẩn nào dẫn đến nó.</translation>
    </message>
    <message>
        <source>No model {0} was added from a file{1}.</source>
        <translation>Chưa có mô hình {0} nào được thêm từ tệp{1}.</translation>
    </message>
    <message>
        <source>No number in the paper; the simplest reference.</source>
        <translation>Không có con số trong bài báo; tham chiếu đơn giản nhất.</translation>
    </message>
    <message>
        <source>No output sees its own or a later dimension of this event; where that holds for every event, the product of the outputs is a density.</source>
        <translation>Không đầu ra nào thấy chiều của chính nó hay chiều đứng sau của điểm dữ liệu này; nếu mọi điểm dữ liệu đều như vậy thì tích các đầu ra là một mật độ.</translation>
    </message>
    <message>
        <source>No paper's number: the floor, which a network of sound has to be under.</source>
        <translation>Không phải con số của bài báo: mức sàn mà một mạng âm thanh phải xuống dưới.</translation>
    </message>
    <message>
        <source>No paper's number: the floor, which a network of text has to be under.</source>
        <translation>Không phải con số của bài báo: mức sàn mà một mạng văn bản phải xuống dưới.</translation>
    </message>
    <message>
        <source>No picture of {0} is left for a split; choose other shares.</source>
        <translation>Không còn ảnh nào của {0} cho một phần chia; hãy chọn tỉ lệ khác.</translation>
    </message>
    <message>
        <source>No picture of {0} is left for training; lower the shares.</source>
        <translation>Không còn ảnh nào của {0} để huấn luyện; hãy giảm các tỉ lệ.</translation>
    </message>
    <message>
        <source>No row of {0} is left for a split; choose other shares.</source>
        <translation>Không còn hàng nào của {0} cho một phần chia; hãy chọn tỉ lệ khác.</translation>
    </message>
    <message>
        <source>No sign of copying</source>
        <translation>Không có dấu hiệu chép</translation>
    </message>
    <message>
        <source>No {0} of training has {1}, so no model can learn it.</source>
        <translation>Không có {0} huấn luyện nào có {1}, nên không mô hình nào học được nó.</translation>
    </message>
    <message>
        <source>Noise is added to the greys, which makes them real numbers from 0 to 1.</source>
        <translation>Thêm nhiễu vào mức xám, biến chúng thành số thực từ 0 đến 1.</translation>
    </message>
    <message>
        <source>Noise {0} {1} 1 − p = {2}, so </source>
        <translation>Nhiễu {0} {1} 1 − p = {2}, nên </translation>
    </message>
    <message>
        <source>Non-linearity of the hidden units.</source>
        <translation>Phép phi tuyến của các đơn vị ẩn.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>None: real numbers' principal components.</source>
        <translation>Không có: các thành phần chính của số thực.</translation>
    </message>
    <message>
        <source>Normalisation stands before each part of a block and not after it, there are no biases but those of the output, and what is given has an embedding of its own, as it may have an alphabet of its own.</source>
        <translation>Chuẩn hóa đứng trước mỗi phần của khối chứ không phải sau, không có độ lệch nào ngoài của đầu ra, và cái cho trước có phép nhúng riêng, vì nó có thể có bảng chữ riêng.</translation>
    </message>
    <message>
        <source>Normally distributed causes z of each event.</source>
        <translation>Các nguyên nhân z phân phối chuẩn của mỗi điểm dữ liệu.</translation>
    </message>
    <message>
        <source>Not square</source>
        <translation>Không vuông</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>Chưa bắt đầu.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Không gì thay đổi.</translation>
    </message>
    <message>
        <source>Nothing is given</source>
        <translation>Không cho trước gì</translation>
    </message>
    <message>
        <source>Nothing is hidden; name {0}, such as 3, 20-40.</source>
        <translation>Chưa che gì; hãy nêu {0}, chẳng hạn 3, 20-40.</translation>
    </message>
    <message>
        <source>Nothing is turned.</source>
        <translation>Không xoay gì.</translation>
    </message>
    <message>
        <source>Number M of prototypes.</source>
        <translation>Số M nguyên mẫu.</translation>
    </message>
    <message>
        <source>Number of levels K: bins of a column with equally many training rows each.</source>
        <translation>Số mức K: các khoảng của một cột, mỗi khoảng có số hàng huấn luyện như nhau.</translation>
    </message>
    <message>
        <source>Number of levels K: equal steps of grey.</source>
        <translation>Số mức K: các bậc xám đều nhau.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Numbers by which pixels find each other; values are half the features.</source>
        <translation>Số con số để các điểm ảnh tìm thấy nhau; giá trị bằng nửa số đặc trưng.</translation>
    </message>
    <message>
        <source>Numbers d that a code stands for.</source>
        <translation>Số d con số mà một mã đại diện.</translation>
    </message>
    <message>
        <source>Numbers written out</source>
        <translation>Số viết bằng chữ</translation>
    </message>
    <message>
        <source>Numerals</source>
        <translation>Con số</translation>
    </message>
    <message>
        <source>O(d²), whatever n</source>
        <translation>O(d²), dù n bao nhiêu</translation>
    </message>
    <message>
        <source>Of a given graph: pairs of dimensions counted from 0, such as 0-1, 1-2.</source>
        <translation>Của một đồ thị cho trước: các cặp chiều đếm từ 0, chẳng hạn 0-1, 1-2.</translation>
    </message>
    <message>
        <source>Of char-rnn, for texts: gradients are clipped by their norm, where it clamps each of them to ±5, the rate has the trainer's schedules, where it falls by 3 % an epoch from the tenth on, and validation is of single windows, where it reads on from 0; evaluate --sliding reads on.</source>
        <translation>So với char-rnn, cho văn bản: gradient được cắt theo chuẩn, còn ở đó từng thành phần bị chặn trong ±5; tốc độ học theo lịch của bộ huấn luyện, còn ở đó nó giảm 3 % mỗi epoch từ epoch thứ mười; và kiểm định trên từng cửa sổ riêng, còn ở đó nó đọc tiếp từ 0; evaluate --sliding thì đọc tiếp.</translation>
    </message>
    <message>
        <source>Of encoder and decoder each.</source>
        <translation>Của bộ mã hóa và bộ giải mã, mỗi bên.</translation>
    </message>
    <message>
        <source>Of several mask sets each batch takes one at random, where the paper goes through them in turn.</source>
        <translation>Trong nhiều bộ mặt nạ, mỗi lô lấy ngẫu nhiên một bộ, còn bài báo đi qua chúng lần lượt.</translation>
    </message>
    <message>
        <source>Of the chains for each gradient step: the k of CD-k.</source>
        <translation>Của các chuỗi trong mỗi bước gradient: k của CD-k.</translation>
    </message>
    <message>
        <source>Of the clip that it is from.</source>
        <translation>Của đoạn âm chứa nó.</translation>
    </message>
    <message>
        <source>Of the codebook, K.</source>
        <translation>Của sổ mã, K.</translation>
    </message>
    <message>
        <source>Of the paper's numbers, those of Adult, Connect4 and DNA were checked against a copy of the table; those of OCR-letters, RCV1 and Web could not be confirmed.</source>
        <translation>Trong các con số của bài báo, những con số của Adult, Connect4 và DNA đã được đối chiếu với một bản của bảng; những con số của OCR-letters, RCV1 và Web thì không xác nhận được.</translation>
    </message>
    <message>
        <source>Of weights, batches and orderings.</source>
        <translation>Của trọng số, lô và thứ tự.</translation>
    </message>
    <message>
        <source>Of {0} each row is taken as a picture, of {1} × {2}; exchange the axes if each column is one.</source>
        <translation>Với {0}, mỗi hàng được coi là một ảnh {1} × {2}; hãy hoán đổi các trục nếu mỗi cột mới là một ảnh.</translation>
    </message>
    <message>
        <source>Of {0} of {1} clips only the beginning is taken.</source>
        <translation>Với {0} trong {1} đoạn âm, chỉ phần đầu được lấy.</translation>
    </message>
    <message>
        <source>Of {0} the last axis is taken to count the pictures, of {1} × {2}.</source>
        <translation>Với {0}, trục cuối được coi là số thứ tự ảnh, mỗi ảnh {1} × {2}.</translation>
    </message>
    <message>
        <source>Of {0} there is one {1} alone, which a model learns by heart and nothing tests.</source>
        <translation>{0} chỉ có một {1} duy nhất, mô hình học thuộc lòng và không gì kiểm tra được.</translation>
    </message>
    <message>
        <source>One S-curve, its flips and transposes: sharpest.</source>
        <translation>Một đường chữ S, các phép lật và chuyển vị của nó: sắc nét nhất.</translation>
    </message>
    <message>
        <source>One after the other, cut elsewhere in every epoch.</source>
        <translation>Nối tiếp nhau, cắt ở chỗ khác trong mỗi epoch.</translation>
    </message>
    <message>
        <source>One convolution for eight orderings: any half is completed without approximation.</source>
        <translation>Một tích chập cho tám thứ tự: nửa nào cũng được hoàn thiện không cần xấp xỉ.</translation>
    </message>
    <message>
        <source>One convolution for many orderings: what you hide comes last, whatever it is.</source>
        <translation>Một tích chập cho nhiều thứ tự: phần bị che đứng sau cùng, dù là phần nào.</translation>
    </message>
    <message>
        <source>One fixed ordering, that of the file; L2 chosen on validation beforehand.</source>
        <translation>Một thứ tự cố định, thứ tự của tệp; L2 được chọn trước trên tập kiểm định.</translation>
    </message>
    <message>
        <source>One hidden layer for all columns: what is shared has one colour.</source>
        <translation>Một tầng ẩn cho mọi cột: phần dùng chung có cùng một màu.</translation>
    </message>
    <message>
        <source>One hidden layer shared by all pixels: the first digits worth the name.</source>
        <translation>Một tầng ẩn dùng chung cho mọi điểm ảnh: những chữ số đầu tiên xứng với tên gọi.</translation>
    </message>
    <message>
        <source>One logistic regression per pixel: strokes, but hardly a digit.</source>
        <translation>Một hồi quy logistic cho mỗi điểm ảnh: có nét bút, nhưng khó ra chữ số.</translation>
    </message>
    <message>
        <source>One network for endless orderings of the pixels.</source>
        <translation>Một mạng cho vô số thứ tự của các điểm ảnh.</translation>
    </message>
    <message>
        <source>One network for whatever is hidden: its completions are exact, and guide the others'.</source>
        <translation>Một mạng cho bất cứ phần nào bị che: các bản hoàn thiện của nó chính xác, và dẫn đường cho các mô hình khác.</translation>
    </message>
    <message>
        <source>One of each clip; silence follows where it ends.</source>
        <translation>Một cửa sổ cho mỗi đoạn âm; sau chỗ kết thúc là khoảng lặng.</translation>
    </message>
    <message>
        <source>One or two, each of H units.</source>
        <translation>Một hoặc hai, mỗi tầng H đơn vị.</translation>
    </message>
    <message>
        <source>One regression for all dimensions</source>
        <translation>Một hồi quy cho mọi chiều</translation>
    </message>
    <message>
        <source>One small network slides over all pixels: few weights draw good digits.</source>
        <translation>Một mạng nhỏ trượt trên mọi điểm ảnh: ít trọng số mà vẽ được chữ số đẹp.</translation>
    </message>
    <message>
        <source>One softmax over the vocabulary: exact and slow.</source>
        <translation>Một softmax trên từ vựng: chính xác và chậm.</translation>
    </message>
    <message>
        <source>One table for all pixels</source>
        <translation>Một bảng cho mọi điểm ảnh</translation>
    </message>
    <message>
        <source>One value is there again and again in {0} ({1}), so the density has no bound and nats may fall without end; {2}.</source>
        <translation>Một giá trị lặp đi lặp lại trong {0} ({1}), nên mật độ không bị chặn và số nat có thể giảm vô tận; {2}.</translation>
    </message>
    <message>
        <source>One θ</source>
        <translation>Một θ</translation>
    </message>
    <message>
        <source>Only images can be shifted, no {0}.</source>
        <translation>Chỉ dịch chuyển được ảnh, không phải {0}.</translation>
    </message>
    <message>
        <source>Only means and covariances: each number is a linear function of the ones before it, and noise of one width.</source>
        <translation>Chỉ có trung bình và hiệp phương sai: mỗi số là hàm tuyến tính của các số trước nó, cộng nhiễu có độ rộng cố định.</translation>
    </message>
    <message>
        <source>Only probabilities of single values can be calibrated.</source>
        <translation>Chỉ hiệu chuẩn được xác suất của từng giá trị.</translation>
    </message>
    <message>
        <source>Only real events are dequantised from bins.</source>
        <translation>Chỉ dữ liệu số thực mới được giải lượng tử từ các khoảng.</translation>
    </message>
    <message>
        <source>Only what is hidden can be another value; choose a hidden place.</source>
        <translation>Chỉ phần bị che mới có thể nhận giá trị khác; hãy chọn một chỗ bị che.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Bộ tối ưu</translation>
    </message>
    <message>
        <source>Order k</source>
        <translation>Bậc k</translation>
    </message>
    <message>
        <source>Order of samples and of scores, and of what is missing in completions, where random is best; a choice, or numbers such as 2, 3, 1. An ensemble adds random ones.</source>
        <translation>Thứ tự của mẫu và điểm số, và của phần thiếu khi hoàn thiện, ở đó ngẫu nhiên là tốt nhất; một lựa chọn, hoặc các số như 2, 3, 1. Tập hợp nhiều thứ tự thêm các thứ tự ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Ordering and links</source>
        <translation>Thứ tự và liên kết</translation>
    </message>
    <message>
        <source>Ordering only</source>
        <translation>Chỉ thứ tự</translation>
    </message>
    <message>
        <source>Ordering seed</source>
        <translation>Mầm của thứ tự</translation>
    </message>
    <message>
        <source>Orderings</source>
        <translation>Các thứ tự</translation>
    </message>
    <message>
        <source>Orderings that training draws: all alike; or a part of the event first, random pixels or a rectangle, and the rest in one order, as completion needs them.</source>
        <translation>Những thứ tự mà huấn luyện rút: tất cả như nhau; hoặc một phần của dữ liệu trước, là các điểm ảnh ngẫu nhiên hay một hình chữ nhật, còn lại theo một thứ tự, như việc hoàn thiện cần.</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Hướng</translation>
    </message>
    <message>
        <source>Otherwise each dimension has its own weights.</source>
        <translation>Nếu không, mỗi chiều có trọng số riêng.</translation>
    </message>
    <message>
        <source>Otherwise each pixel has its own, which backs off to the shared one.</source>
        <translation>Nếu không, mỗi điểm ảnh có bảng riêng, lùi về bảng chung khi thiếu số liệu.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Đầu ra</translation>
    </message>
    <message>
        <source>Output weights V</source>
        <translation>Trọng số đầu ra V</translation>
    </message>
    <message>
        <source>Over-fitting on 281 rows: training has a density above +20, and the folds differ by more than the miss. Shorter training had -6.77.</source>
        <translation>Quá khớp trên 281 hàng: tập huấn luyện có mật độ trên +20, và các phần chia khác nhau nhiều hơn chỗ hụt. Huấn luyện ngắn hơn cho -6,77.</translation>
    </message>
    <message>
        <source>Over-fitting: an L2 of 0.001 had 83.52.</source>
        <translation>Quá khớp: L2 bằng 0,001 cho 83,52.</translation>
    </message>
    <message>
        <source>Over-fitting: without weight decay it had 282.02, with 0.01 280.87.</source>
        <translation>Quá khớp: không suy giảm trọng số thì được 282,02, với 0,01 được 280,87.</translation>
    </message>
    <message>
        <source>P. Cortez et al., Decision Support Systems 47(4), 2009.</source>
        <translation>P. Cortez et al., Decision Support Systems 47(4), 2009.</translation>
    </message>
    <message>
        <source>Padded</source>
        <translation>Đệm thêm</translation>
    </message>
    <message>
        <source>Parts of speech</source>
        <translation>Từ loại</translation>
    </message>
    <message>
        <source>Parts of {0} names make no {1} classes.</source>
        <translation>Các phần gồm {0} tên không tạo thành {1} lớp.</translation>
    </message>
    <message>
        <source>Passages of {0} of {1} {2} are too many to number; choose a shorter context or fewer values.</source>
        <translation>Có quá nhiều đoạn gồm {0} trong {1} {2} để đánh số; chọn ngữ cảnh ngắn hơn hoặc ít giá trị hơn.</translation>
    </message>
    <message>
        <source>Passes over the data; 0: no limit.</source>
        <translation>Số lần đi qua dữ liệu; 0: không giới hạn.</translation>
    </message>
    <message>
        <source>Peak of 1</source>
        <translation>Đỉnh bằng 1</translation>
    </message>
    <message>
        <source>Peaks as recorded</source>
        <translation>Đỉnh như đã ghi</translation>
    </message>
    <message>
        <source>Perhaps copies</source>
        <translation>Có thể là bản chép</translation>
    </message>
    <message>
        <source>Perplexity of one</source>
        <translation>Perplexity của một mã</translation>
    </message>
    <message>
        <source>Persistent chains</source>
        <translation>Chuỗi bền</translation>
    </message>
    <message>
        <source>Pictures of one code everywhere, E[x | k]</source>
        <translation>Ảnh của một mã ở mọi chỗ, E[x | k]</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>Giá trị điểm ảnh</translation>
    </message>
    <message>
        <source>PixelCNN in 16 greys</source>
        <translation>PixelCNN với 16 mức xám</translation>
    </message>
    <message>
        <source>PixelCNN on small digits</source>
        <translation>PixelCNN trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>PixelCNN, Row LSTM and Diagonal BiLSTM</source>
        <translation>PixelCNN, Row LSTM và Diagonal BiLSTM</translation>
    </message>
    <message>
        <source>PixelCNN, a residual block: 3×3, mask B</source>
        <translation>PixelCNN, một khối dư: 3×3, mặt nạ B</translation>
    </message>
    <message>
        <source>Pixels looked at: the last k in raster order, or so many neighbours to the left and above.</source>
        <translation>Những điểm ảnh được nhìn: k điểm cuối theo quét dòng, hoặc chừng ấy láng giềng ở bên trái và phía trên.</translation>
    </message>
    <message>
        <source>Places are told by rotations and not by vectors of their own, so that windows may slide; biases are left out but for those of the output.</source>
        <translation>Vị trí được cho biết bằng phép quay chứ không bằng véctơ riêng, để cửa sổ có thể trượt; bỏ độ lệch trừ ở đầu ra.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Thuần</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Chấm</translation>
    </message>
    <message>
        <source>Positions of the game after eight moves, three binary columns for each of the 42 squares.</source>
        <translation>Thế cờ sau tám nước đi, ba cột nhị phân cho mỗi ô trong 42 ô.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Độ chính xác</translation>
    </message>
    <message>
        <source>Predict each pixel by a logistic regression on the last k only: fewer weights than on all earlier ones, so less to overfit.</source>
        <translation>Dự đoán mỗi điểm ảnh bằng hồi quy logistic chỉ trên k điểm ảnh cuối: ít trọng số hơn so với dùng mọi điểm ảnh trước, nên ít quá khớp hơn.</translation>
    </message>
    <message>
        <source>Predict each pixel by its own logistic regression on all pixels before it. Some lectures call it SBN: its units are all visible, those of the deep SBN hidden.</source>
        <translation>Dự đoán mỗi điểm ảnh bằng hồi quy logistic riêng trên mọi điểm ảnh trước nó. Một số bài giảng gọi nó là SBN: mọi đơn vị của nó đều hiện, còn của SBN sâu thì ẩn.</translation>
    </message>
    <message>
        <source>Predict what is missing of an image from what is seen of it by convolutions, with the mask as a channel.</source>
        <translation>Dự đoán phần thiếu của ảnh từ phần thấy được bằng các tích chập, với mặt nạ là một kênh.</translation>
    </message>
    <message>
        <source>Prior count</source>
        <translation>Số đếm tiên nghiệm</translation>
    </message>
    <message>
        <source>Prior, ones</source>
        <translation>Tiên nghiệm, số 1</translation>
    </message>
    <message>
        <source>Prior, zeros</source>
        <translation>Tiên nghiệm, số 0</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Bộ xử lý</translation>
    </message>
    <message>
        <source>Product: paths from inputs to outputs{0}</source>
        <translation>Tích: các đường từ đầu vào đến đầu ra{0}</translation>
    </message>
    <message>
        <source>Products in 16 bits, sums in 32.</source>
        <translation>Tích bằng 16 bit, tổng bằng 32.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Quy trình đo</translation>
    </message>
    <message>
        <source>Pseudo-count a of ones, or of each value above 0; no prior with both 0.</source>
        <translation>Số đếm giả a của số 1, hoặc của mỗi giá trị trên 0; không có tiên nghiệm nếu cả hai bằng 0.</translation>
    </message>
    <message>
        <source>Pseudo-count b of zeros.</source>
        <translation>Số đếm giả b của số 0.</translation>
    </message>
    <message>
        <source>Pseudo-counts</source>
        <translation>Số đếm giả</translation>
    </message>
    <message>
        <source>Pulls weights towards 0 (AdamW: apart).</source>
        <translation>Kéo các trọng số về 0 (AdamW: tách riêng).</translation>
    </message>
    <message>
        <source>PyTorch cannot be loaded; if GPU support was just installed, remove it.</source>
        <translation>Không nạp được PyTorch; nếu vừa cài hỗ trợ GPU thì hãy gỡ nó ra.</translation>
    </message>
    <message>
        <source>PyTorch {0} computes on the processor.</source>
        <translation>PyTorch {0} tính trên bộ xử lý.</translation>
    </message>
    <message>
        <source>PyTorch {0} computes on {1}.</source>
        <translation>PyTorch {0} tính trên {1}.</translation>
    </message>
    <message>
        <source>PyTorch's build for CUDA {0} cannot use it; update the driver.</source>
        <translation>Bản PyTorch dựng cho CUDA {0} không dùng được nó; hãy cập nhật trình điều khiển.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Quiet clips stay quiet.</source>
        <translation>Đoạn âm nhỏ tiếng vẫn nhỏ.</translation>
    </message>
    <message>
        <source>R. Salakhutdinov, G. Hinton, AISTATS 2009</source>
        <translation>R. Salakhutdinov, G. Hinton, AISTATS 2009</translation>
    </message>
    <message>
        <source>R. Salakhutdinov, I. Murray, ICML 2008</source>
        <translation>R. Salakhutdinov, I. Murray, ICML 2008</translation>
    </message>
    <message>
        <source>RBM on small digits</source>
        <translation>RBM trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>RBM, 500 units</source>
        <translation>RBM, 500 đơn vị</translation>
    </message>
    <message>
        <source>RNADE, Gaussians</source>
        <translation>RNADE, Gauss</translation>
    </message>
    <message>
        <source>RNADE, Laplacians</source>
        <translation>RNADE, Laplace</translation>
    </message>
    <message>
        <source>RNADE, Table 1: real-valued UCI sets</source>
        <translation>RNADE, Bảng 1: các bộ dữ liệu UCI số thực</translation>
    </message>
    <message>
        <source>RNADE: a hidden layer that all conditionals share.</source>
        <translation>RNADE: một tầng ẩn mà mọi phân phối có điều kiện dùng chung.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Ngẫu nhiên</translation>
    </message>
    <message>
        <source>Random half</source>
        <translation>Nửa ngẫu nhiên</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tần số lấy mẫu</translation>
    </message>
    <message>
        <source>ReLU is worth about two nats over the sigmoid.</source>
        <translation>ReLU hơn sigmoid khoảng hai nat.</translation>
    </message>
    <message>
        <source>ReLU, then a convolution of 1×1, mask B</source>
        <translation>ReLU, rồi một tích chập 1×1, mặt nạ B</translation>
    </message>
    <message>
        <source>ReLU, then a convolution of 1×1, mask B, once more</source>
        <translation>ReLU, rồi một tích chập 1×1, mặt nạ B, thêm một lần nữa</translation>
    </message>
    <message>
        <source>Read a document word by word, add up what the words say, and guess the next one.</source>
        <translation>Đọc tài liệu từng từ một, cộng lại những gì các từ nói, và đoán từ tiếp theo.</translation>
    </message>
    <message>
        <source>Read a text character by character; each looks back at whichever earlier ones matter, however far they are.</source>
        <translation>Đọc văn bản từng ký tự một; mỗi ký tự nhìn lại những ký tự trước có ý nghĩa với nó, dù xa đến đâu.</translation>
    </message>
    <message>
        <source>Read an image as a text of pixels: each looks back at whichever earlier ones matter.</source>
        <translation>Đọc ảnh như một văn bản của các điểm ảnh: mỗi điểm nhìn lại bất kỳ điểm trước nào đáng kể.</translation>
    </message>
    <message>
        <source>Read as no value: {0} in {1}.</source>
        <translation>Được đọc là không có giá trị: {0} trong {1}.</translation>
    </message>
    <message>
        <source>Read one text whole and in both directions, then write another: each character looks back at what is written, and at whatever of the given text matters.</source>
        <translation>Đọc cả một văn bản theo cả hai chiều, rồi viết một văn bản khác: mỗi ký tự nhìn lại những gì đã viết, và bất cứ điều gì đáng kể trong văn bản cho trước.</translation>
    </message>
    <message>
        <source>Read the pixels, or characters, one by one, keep a summary of them all, and predict the next by it: as many weights for a thousand as for ten.</source>
        <translation>Đọc từng điểm ảnh, hoặc từng ký tự, giữ một bản tóm tắt của tất cả, và dự đoán cái tiếp theo từ đó: một nghìn hay mười thì số trọng số vẫn thế.</translation>
    </message>
    <message>
        <source>Reading stops at the first of them.</source>
        <translation>Dừng đọc ở chỗ thiếu đầu tiên.</translation>
    </message>
    <message>
        <source>Reads 1984 and writes one thousand nine hundred eighty-four; you type the number.</source>
        <translation>Đọc 1984 và viết one thousand nine hundred eighty-four; hãy gõ một số.</translation>
    </message>
    <message>
        <source>Real columns are cut into as many bins as are set below.</source>
        <translation>Các cột số thực được chia thành số khoảng đặt bên dưới.</translation>
    </message>
    <message>
        <source>Real columns get mean 0 and standard deviation 1; the others are left out.</source>
        <translation>Các cột số thực được đưa về trung bình 0 và độ lệch chuẩn 1; các cột khác bị bỏ.</translation>
    </message>
    <message>
        <source>Real numbers</source>
        <translation>Số thực</translation>
    </message>
    <message>
        <source>Real values have no likeliest ones to choose from; leave top-p at 1.</source>
        <translation>Số thực không có giá trị có khả năng nhất để chọn; để top-p bằng 1.</translation>
    </message>
    <message>
        <source>Recurrence, convolution and attention</source>
        <translation>Hồi quy, tích chập và chú ý</translation>
    </message>
    <message>
        <source>Recurrences along the diagonals: a fourth of PixelCNN's weights, in half an hour.</source>
        <translation>Hồi quy dọc theo các đường chéo: một phần tư số trọng số của PixelCNN, trong nửa giờ.</translation>
    </message>
    <message>
        <source>Recurrences on top of one another.</source>
        <translation>Số tầng hồi quy chồng lên nhau.</translation>
    </message>
    <message>
        <source>Recurrent layers of either network.</source>
        <translation>Số tầng hồi quy của mỗi mạng.</translation>
    </message>
    <message>
        <source>Recurrent layers, each residual.</source>
        <translation>Các tầng hồi quy, mỗi tầng có nối tắt.</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation>Mạng hồi quy</translation>
    </message>
    <message>
        <source>Recurrent network (LSTM)</source>
        <translation>Mạng hồi quy (LSTM)</translation>
    </message>
    <message>
        <source>Recurrent network of wet grass</source>
        <translation>Mạng hồi quy của cỏ ướt</translation>
    </message>
    <message>
        <source>Red wine</source>
        <translation>Red wine</translation>
    </message>
    <message>
        <source>Refinements</source>
        <translation>Số lần tinh chỉnh</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Repeat the input through a narrow layer: a counter-example, which sees the answer.</source>
        <translation>Lặp lại đầu vào qua một tầng hẹp: một phản ví dụ, vì nó thấy đáp án.</translation>
    </message>
    <message>
        <source>Resampled</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Residual blocks</source>
        <translation>Khối nối tắt</translation>
    </message>
    <message>
        <source>Resize pictures to size × size pixels; none keeps them as they are.</source>
        <translation>Đổi cỡ ảnh về size × size điểm ảnh; để trống thì giữ nguyên.</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Số độ phân giải</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>Round at the peak, with a Laplacian's tails.</source>
        <translation>Tròn ở đỉnh, đuôi như của Laplace.</translation>
    </message>
    <message>
        <source>Row LSTM</source>
        <translation>Row LSTM</translation>
    </message>
    <message>
        <source>Row LSTM, from input to state: 3×1, mask B</source>
        <translation>Row LSTM, từ đầu vào đến trạng thái: 3×1, mặt nạ B</translation>
    </message>
    <message>
        <source>Row LSTM, from state to state: 3×1, along the row above</source>
        <translation>Row LSTM, từ trạng thái đến trạng thái: 3×1, dọc theo hàng trên</translation>
    </message>
    <message>
        <source>Row LSTM, or Diagonal BiLSTM, which sees more and takes longer.</source>
        <translation>Row LSTM, hoặc Diagonal BiLSTM thấy được nhiều hơn và mất nhiều thời gian hơn.</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>Từng hàng</translation>
    </message>
    <message>
        <source>Row by row, every other one from right to left (S-curve).</source>
        <translation>Từng hàng, cứ cách một hàng lại đi từ phải sang trái (đường chữ S).</translation>
    </message>
    <message>
        <source>Rows and columns are exchanged, as MATLAB keeps rows of pixels.</source>
        <translation>Hàng và cột được hoán đổi, vì MATLAB lưu theo hàng điểm ảnh.</translation>
    </message>
    <message>
        <source>Rows and columns are exchanged.</source>
        <translation>Đổi chỗ hàng và cột.</translation>
    </message>
    <message>
        <source>Rows are steps, {0}; rows=columns takes each by itself.</source>
        <translation>Hàng là các bước thời gian, {0}; rows=columns lấy riêng từng hàng.</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Bỏ các hàng</translation>
    </message>
    <message>
        <source>Rows that lack a value, after columns that lack it in most rows.</source>
        <translation>Các hàng thiếu giá trị, sau khi bỏ cột thiếu giá trị ở phần lớn các hàng.</translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps.</source>
        <translation>Quy tắc biến gradient thành bước đi.</translation>
    </message>
    <message>
        <source>Run an LSTM down the image, a whole row at a time; each pixel hears of a triangle above it.</source>
        <translation>Cho một LSTM chạy dọc xuống ảnh, mỗi lần cả một hàng; mỗi điểm ảnh nghe được từ một tam giác phía trên nó.</translation>
    </message>
    <message>
        <source>Run two LSTMs over the image's diagonals, from the left and from the right, so that each pixel hears of all pixels above and to the left.</source>
        <translation>Chạy hai LSTM trên các đường chéo của ảnh, từ trái và từ phải, để mỗi điểm ảnh nghe được mọi điểm ảnh phía trên và bên trái.</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>Thư mục lượt chạy</translation>
    </message>
    <message>
        <source>Russian.</source>
        <translation>Tiếng Nga.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mẫu âm thanh</translation>
    </message>
    <message>
        <source>Samples a second, to which clips of another rate are converted; 0 takes that of most clips.</source>
        <translation>Số mẫu mỗi giây, các đoạn âm có tốc độ khác được đổi về đó; 0 lấy tốc độ của đa số đoạn âm.</translation>
    </message>
    <message>
        <source>Samples a window</source>
        <translation>Số mẫu một cửa sổ</translation>
    </message>
    <message>
        <source>Samples per epoch</source>
        <translation>Mẫu mỗi epoch</translation>
    </message>
    <message>
        <source>Say what depends on what, and count a table for each: arrows left out are independences.</source>
        <translation>Nêu cái gì phụ thuộc vào cái gì, rồi đếm một bảng cho mỗi cái: mũi tên bỏ đi là sự độc lập.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>See the mask</source>
        <translation>Thấy mặt nạ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Mầm</translation>
    </message>
    <message>
        <source>Sees a triangle above the pixel.</source>
        <translation>Thấy một tam giác phía trên điểm ảnh.</translation>
    </message>
    <message>
        <source>Sees all that came before.</source>
        <translation>Thấy mọi thứ đến trước.</translation>
    </message>
    <message>
        <source>Sequences of 60 bases around splice junctions, three binary columns a base; in the split of the MADE paper.</source>
        <translation>Các chuỗi 60 base quanh điểm nối splice, mỗi base ba cột nhị phân; theo cách chia của bài báo MADE.</translation>
    </message>
    <message>
        <source>Several processes have no clock in common; set minutes=0, and epochs or steps.</source>
        <translation>Nhiều tiến trình không có đồng hồ chung; hãy đặt minutes=0, và đặt epochs hoặc steps.</translation>
    </message>
    <message>
        <source>Shades next to each other are alike: say where a shade lies and how surely, not how likely each of 256 is.</source>
        <translation>Các sắc độ cạnh nhau thì giống nhau: hãy nói sắc độ nằm ở đâu và chắc đến mức nào, thay vì xác suất của từng sắc độ trong 256.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Hình dạng</translation>
    </message>
    <message>
        <source>Share of a block's units left out while training; the paper's is 0.5.</source>
        <translation>Tỉ lệ đơn vị của khối bị bỏ khi huấn luyện; trong bài báo là 0,5.</translation>
    </message>
    <message>
        <source>Share of hidden units left out while training; it helps who trains for long.</source>
        <translation>Tỉ lệ đơn vị ẩn bị bỏ khi huấn luyện; có ích khi huấn luyện lâu.</translation>
    </message>
    <message>
        <source>Share of ones</source>
        <translation>Tỉ lệ số 1</translation>
    </message>
    <message>
        <source>Share of the events for testing, in percent of all; 0 takes the usual share.</source>
        <translation>Tỉ lệ điểm dữ liệu để kiểm tra, tính theo phần trăm của tất cả; 0 thì lấy tỉ lệ thường dùng.</translation>
    </message>
    <message>
        <source>Share of the events for validation, in percent of all or, where the test split is an official one, of the others; 0 takes the usual share.</source>
        <translation>Tỉ lệ điểm dữ liệu để kiểm định, tính theo phần trăm của tất cả hoặc, khi tập kiểm tra là tập chính thức, của phần còn lại; 0 thì lấy tỉ lệ thường dùng.</translation>
    </message>
    <message>
        <source>Share of the learning rate left at the end.</source>
        <translation>Phần tốc độ học còn lại lúc kết thúc.</translation>
    </message>
    <message>
        <source>Share of training events that come without their class, so that the model learns p(x) too; 0: it never can do without.</source>
        <translation>Tỉ lệ điểm huấn luyện không kèm lớp, để mô hình học cả p(x); 0: nó không bao giờ làm được khi thiếu lớp.</translation>
    </message>
    <message>
        <source>Share one hidden layer among all conditionals, and update it by each new pixel: a step of an RBM's mean field, with weights set free.</source>
        <translation>Dùng chung một tầng ẩn cho mọi phân phối có điều kiện, và cập nhật nó theo mỗi điểm ảnh mới: một bước trường trung bình của RBM, với các trọng số được thả tự do.</translation>
    </message>
    <message>
        <source>Sherlock Holmes</source>
        <translation>Sherlock Holmes</translation>
    </message>
    <message>
        <source>Sherlock Holmes, by characters</source>
        <translation>Sherlock Holmes, theo ký tự</translation>
    </message>
    <message>
        <source>Shift JIS</source>
        <translation>Shift JIS</translation>
    </message>
    <message>
        <source>Short of training and of components: ten of them and 60 epochs had -2.94, and validation was still rising at the end.</source>
        <translation>Thiếu huấn luyện và thiếu thành phần: mười thành phần và 60 epoch cho -2,94, và cuối cùng kiểm định vẫn đang tăng.</translation>
    </message>
    <message>
        <source>Short of training: 300 epochs of smaller steps had 13.21, and validation was still falling at the end.</source>
        <translation>Thiếu huấn luyện: 300 epoch với bước nhỏ hơn cho 13,21, và cuối cùng kiểm định vẫn đang giảm.</translation>
    </message>
    <message>
        <source>Short of training: 300 epochs of smaller steps had 13.46, and validation was still falling at the end.</source>
        <translation>Thiếu huấn luyện: 300 epoch với bước nhỏ hơn cho 13,46, và cuối cùng kiểm định vẫn đang giảm.</translation>
    </message>
    <message>
        <source>Short of training: {0} epochs, and validation fell to the end.</source>
        <translation>Thiếu huấn luyện: {0} epoch, và kiểm định giảm đến hết.</translation>
    </message>
    <message>
        <source>Shuffle the pixels, and tell a transformer which one comes next: every order, all conditionals in one pass.</source>
        <translation>Xáo trộn các điểm ảnh, và cho transformer biết điểm nào tiếp theo: mọi thứ tự, mọi phân phối có điều kiện trong một lượt tính.</translation>
    </message>
    <message>
        <source>Side of the large pixels that are given.</source>
        <translation>Cạnh của các điểm ảnh lớn được cho trước.</translation>
    </message>
    <message>
        <source>Silent samples</source>
        <translation>Mẫu âm im lặng</translation>
    </message>
    <message>
        <source>Sixteen causes are drawn first, then all pixels given them: its number is a bound.</source>
        <translation>Mười sáu nguyên nhân được rút trước, rồi mọi điểm ảnh khi biết chúng: con số của nó là một cận.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>Size n of all other layers.</source>
        <translation>Cỡ n của mọi tầng khác.</translation>
    </message>
    <message>
        <source>Size n of the first layer.</source>
        <translation>Cỡ n của tầng đầu.</translation>
    </message>
    <message>
        <source>Size of the blocks' convolutions; the paper's is 3. Fewer blocks with a larger one see as far and learn sooner.</source>
        <translation>Cỡ tích chập của các khối; trong bài báo là 3. Ít khối hơn với nhân lớn hơn thì thấy xa như thế và học nhanh hơn.</translation>
    </message>
    <message>
        <source>Size of the first, mask-A convolution.</source>
        <translation>Cỡ của phép tích chập đầu tiên, mặt nạ A.</translation>
    </message>
    <message>
        <source>Sizes each weight's step by its recent gradients.</source>
        <translation>Định cỡ bước của mỗi trọng số theo các gradient gần đây của nó.</translation>
    </message>
    <message>
        <source>Skip features</source>
        <translation>Đặc trưng nối tắt</translation>
    </message>
    <message>
        <source>Slide one small network over the image that sees only pixels above and to the left.</source>
        <translation>Trượt một mạng nhỏ trên ảnh, chỉ thấy các điểm ảnh phía trên và bên trái.</translation>
    </message>
    <message>
        <source>Slowly, then fast, then slowly again.</source>
        <translation>Chậm, rồi nhanh, rồi lại chậm.</translation>
    </message>
    <message>
        <source>Small digits, 8×8</source>
        <translation>Chữ số nhỏ, 8×8</translation>
    </message>
    <message>
        <source>So many are learnt from, drawn by the seed; 0: all.</source>
        <translation>Học từ chừng ấy điểm dữ liệu, rút theo mầm; 0: tất cả.</translation>
    </message>
    <message>
        <source>So many equal steps as are set below.</source>
        <translation>Số bậc đều nhau như đặt bên dưới.</translation>
    </message>
    <message>
        <source>Some events have no score, as two models find them impossible.</source>
        <translation>Một số điểm dữ liệu không có điểm số, vì hai mô hình coi chúng là không thể xảy ra.</translation>
    </message>
    <message>
        <source>Some of these runs have no likelihood; name runs whose NLLs compare.</source>
        <translation>Một số lượt chạy này không có hàm hợp lý; nêu các lượt chạy có NLL so sánh được.</translation>
    </message>
    <message>
        <source>Sort events into groups without being told any, each with pixels independent: seen pixels tell the group, the group tells the others, whichever those are.</source>
        <translation>Chia các điểm dữ liệu thành nhóm dù không được cho biết nhóm nào, trong mỗi nhóm các điểm ảnh độc lập: điểm ảnh đã thấy cho biết nhóm, nhóm cho biết các điểm còn lại, bất kể đó là những điểm nào.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Âm thanh</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Xoắn ốc</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Cách chia</translation>
    </message>
    <message>
        <source>Spoken digits</source>
        <translation>Chữ số đọc</translation>
    </message>
    <message>
        <source>Spoken digits, all takes</source>
        <translation>Chữ số đọc, mọi lần đọc</translation>
    </message>
    <message>
        <source>Squashed</source>
        <translation>Ép lại</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Số chồng</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Số giai đoạn</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>Chuẩn hóa</translation>
    </message>
    <message>
        <source>Standardised are only real columns; left out: {0}.</source>
        <translation>Chỉ các cột số thực được chuẩn hóa; bỏ qua: {0}.</translation>
    </message>
    <message>
        <source>State h{0}</source>
        <translation>Trạng thái h{0}</translation>
    </message>
    <message>
        <source>States h</source>
        <translation>Trạng thái h</translation>
    </message>
    <message>
        <source>Step by step, as all other models learn.</source>
        <translation>Từng bước một, như mọi mô hình khác học.</translation>
    </message>
    <message>
        <source>Step size at the start.</source>
        <translation>Cỡ bước lúc đầu.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Steps a window</source>
        <translation>Số bước một cửa sổ</translation>
    </message>
    <message>
        <source>Steps in all</source>
        <translation>Tổng số bước</translation>
    </message>
    <message>
        <source>Steps shrink by all gradients so far: for rare words.</source>
        <translation>Bước nhỏ dần theo mọi gradient đến nay: cho các từ hiếm.</translation>
    </message>
    <message>
        <source>Steps to a sample</source>
        <translation>Số bước đến một mẫu</translation>
    </message>
    <message>
        <source>Stop after so many epochs without a better score; 0: never.</source>
        <translation>Dừng sau chừng ấy epoch không có điểm số tốt hơn; 0: không bao giờ.</translation>
    </message>
    <message>
        <source>Stream u, rows above</source>
        <translation>Dòng u, các hàng phía trên</translation>
    </message>
    <message>
        <source>Stream v, at the left</source>
        <translation>Dòng v, ở bên trái</translation>
    </message>
    <message>
        <source>Stream v, the row above</source>
        <translation>Dòng v, hàng ngay trên</translation>
    </message>
    <message>
        <source>Super-resolution.</source>
        <translation>Siêu phân giải.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>T. Salimans, D. P. Kingma, M. Welling, ICML 2015</source>
        <translation>T. Salimans, D. P. Kingma, M. Welling, ICML 2015</translation>
    </message>
    <message>
        <source>Table of all events</source>
        <translation>Bảng của mọi biến cố</translation>
    </message>
    <message>
        <source>Tabler Icons</source>
        <translation>Tabler Icons</translation>
    </message>
    <message>
        <source>Tables of numbers</source>
        <translation>Bảng số</translation>
    </message>
    <message>
        <source>Tables of what followed {0}</source>
        <translation>Bảng của những gì đi sau {0}</translation>
    </message>
    <message>
        <source>Tails fall fast.</source>
        <translation>Đuôi giảm nhanh.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Tell the network which values are observed; it should know.</source>
        <translation>Cho mạng biết giá trị nào đã biết; nó nên biết.</translation>
    </message>
    <message>
        <source>Tell the network which values are observed; without it the paper loses four nats.</source>
        <translation>Cho mạng biết giá trị nào đã biết; thiếu điều đó bài báo mất bốn nat.</translation>
    </message>
    <message>
        <source>Temperatures of AIS</source>
        <translation>Nhiệt độ AIS</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Test NLL in nats per character: every character of the held-out part after at least half a window of others, or all before it that a model can see.</source>
        <translation>NLL kiểm tra tính bằng nat mỗi ký tự: mọi ký tự của phần để riêng, theo sau ít nhất nửa cửa sổ các ký tự khác, hoặc theo mọi ký tự đứng trước mà mô hình thấy được.</translation>
    </message>
    <message>
        <source>Test NLL in nats per event, fixed binarisation, 10,000 test events.</source>
        <translation>NLL kiểm tra tính bằng nat mỗi điểm dữ liệu, nhị phân hóa cố định, 10.000 điểm dữ liệu kiểm tra.</translation>
    </message>
    <message>
        <source>Test NLL in nats per event, fixed binarisation, 10,000 test events. The recipes are for minutes of one CPU core; the published numbers took hours or days of a GPU.</source>
        <translation>NLL kiểm tra tính bằng nat mỗi điểm dữ liệu, nhị phân hóa cố định, 10.000 điểm dữ liệu kiểm tra. Các công thức dành cho vài phút của một nhân CPU; các con số đã công bố mất hàng giờ hoặc hàng ngày GPU.</translation>
    </message>
    <message>
        <source>Test NLL in nats per event, on the splits of the NADE papers.</source>
        <translation>NLL kiểm tra tính bằng nat mỗi điểm dữ liệu, trên các cách chia của các bài báo NADE.</translation>
    </message>
    <message>
        <source>Test bits per sample, at 8,000 Hz in 256 codes of the μ-law: takes 0 to 4 of fsdd, whole clips, each sample after all before it that a model can see.</source>
        <translation>Số bit kiểm tra mỗi mẫu tín hiệu, ở 8.000 Hz với 256 mã của luật μ: các lần thu 0 đến 4 của fsdd, cả đoạn âm, mỗi mẫu tín hiệu theo mọi mẫu đứng trước mà mô hình thấy được.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Texts have {0} characters here, so a prompt has {1} at most, not {2}; shorten it.</source>
        <translation>Văn bản ở đây có {0} ký tự, nên câu mồi có nhiều nhất {1}, không phải {2}; hãy rút ngắn.</translation>
    </message>
    <message>
        <source>That number times the dimensions of an event.</source>
        <translation>Con số ấy nhân với số chiều của một điểm dữ liệu.</translation>
    </message>
    <message>
        <source>That number, however long events are.</source>
        <translation>Con số ấy, dù điểm dữ liệu dài bao nhiêu.</translation>
    </message>
    <message>
        <source>The 32,152 training events of the papers are not to be had; a model trained on other events would not be theirs.</source>
        <translation>Không thể có được 32.152 điểm dữ liệu huấn luyện của các bài báo; mô hình huấn luyện trên dữ liệu khác sẽ không phải mô hình của họ.</translation>
    </message>
    <message>
        <source>The Chow-Liu tree of the training data.</source>
        <translation>Cây Chow–Liu của dữ liệu huấn luyện.</translation>
    </message>
    <message>
        <source>The NVIDIA driver finds {0}.</source>
        <translation>Trình điều khiển NVIDIA tìm thấy {0}.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: it knows CUDA {0}, not {1}.</source>
        <translation>Trình điều khiển NVIDIA quá cũ: nó biết CUDA {0}, không biết {1}.</translation>
    </message>
    <message>
        <source>The U-Net is small and without attention; neither the paper's upscale stages nor its parallel drawing are built.</source>
        <translation>U-Net nhỏ và không có chú ý; không dựng các giai đoạn phóng cỡ lẫn cách rút song song của bài báo.</translation>
    </message>
    <message>
        <source>The alphabet has no {0}; leave that out.</source>
        <translation>Bảng chữ không có {0}; hãy bỏ đi.</translation>
    </message>
    <message>
        <source>The arrows of the textbook, and a table for each column.</source>
        <translation>Các mũi tên của sách giáo khoa, và một bảng cho mỗi cột.</translation>
    </message>
    <message>
        <source>The authors first train with one step alone; here all steps are trained from the start.</source>
        <translation>Các tác giả trước hết chỉ huấn luyện một bước; ở đây mọi bước được huấn luyện ngay từ đầu.</translation>
    </message>
    <message>
        <source>The authors train layer after layer first; here all are trained at once.</source>
        <translation>Các tác giả huấn luyện từng tầng một trước; ở đây tất cả được huấn luyện cùng lúc.</translation>
    </message>
    <message>
        <source>The background model is of other events; choose one of the same shape and values.</source>
        <translation>Mô hình nền là của điểm dữ liệu khác loại; hãy chọn mô hình có cùng hình dạng và giá trị.</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Phần đầu</translation>
    </message>
    <message>
        <source>The best θ in closed form.</source>
        <translation>θ tốt nhất bằng công thức đóng.</translation>
    </message>
    <message>
        <source>The card of {0} in {1} calls it {2}; a name is of letters, digits, -, + and _ only.</source>
        <translation>card của {0} trong {1} gọi nó là {2}; tên chỉ gồm chữ cái, chữ số, -, + và _.</translation>
    </message>
    <message>
        <source>The card of {0} in {1} is no Card of ar_studio.cards.</source>
        <translation>card của {0} trong {1} không phải là Card của ar_studio.cards.</translation>
    </message>
    <message>
        <source>The catalogue has no model of any ordering for {0} given {1}, so none can guide {2}.</source>
        <translation>Danh mục không có mô hình thứ tự bất kỳ cho {0} khi cho trước {1}, nên không mô hình nào dẫn đường được cho {2}.</translation>
    </message>
    <message>
        <source>The catalogue has no model of any ordering for {0}, so none can guide {1}.</source>
        <translation>Danh mục không có mô hình thứ tự bất kỳ cho {0}, nên không mô hình nào dẫn đường được cho {1}.</translation>
    </message>
    <message>
        <source>The chains of {0} go on from batch to batch, in one process; train it in one, or set persistent=false.</source>
        <translation>Các chuỗi của {0} tiếp nối từ lô này sang lô khác, trong một tiến trình; hãy huấn luyện nó trong một tiến trình, hoặc đặt persistent=false.</translation>
    </message>
    <message>
        <source>The clamped sampler is no conditional of the model: it ignores what is observed later.</source>
        <translation>Cách lấy mẫu giữ cố định không phải là phân phối có điều kiện của mô hình: nó bỏ qua những gì đã biết ở phía sau.</translation>
    </message>
    <message>
        <source>The clip is</source>
        <translation>Đoạn âm</translation>
    </message>
    <message>
        <source>The codebook follows running means and dead codes begin anew, as in later programs, where the paper's experiments descend a gradient; β counts for each dimension.</source>
        <translation>Sổ mã đi theo các trung bình trượt và những mã chết bắt đầu lại, như trong các chương trình về sau, còn các thí nghiệm của bài báo giảm theo gradient; β tính cho mỗi chiều.</translation>
    </message>
    <message>
        <source>The codes in {0} are those of other weights, since it was trained on; make them anew with ar-studio codes, or in the window's list of runs.</source>
        <translation>Các mã trong {0} là của trọng số khác, vì mô hình đã được huấn luyện tiếp; hãy tạo lại bằng ar-studio codes, hoặc trong danh sách lượt chạy của cửa sổ.</translation>
    </message>
    <message>
        <source>The column {0} of {1} has numbers too large or too far apart to standardise; mend or leave out the column.</source>
        <translation>Cột {0} của {1} có các số quá lớn hoặc cách nhau quá xa để chuẩn hóa; hãy sửa hoặc bỏ cột đó.</translation>
    </message>
    <message>
        <source>The column {0} of {1} has numbers too large or too far apart to {2}; mend or leave out the column.</source>
        <translation>Cột {0} của {1} có các số quá lớn hoặc quá xa nhau để {2}; hãy sửa hoặc bỏ cột.</translation>
    </message>
    <message>
        <source>The column {0} of {1} has one value only in the training rows; leave the column out, or choose another fold or seed.</source>
        <translation>Cột {0} của {1} chỉ có một giá trị trong các hàng huấn luyện; hãy bỏ cột đó, hoặc chọn phần chia hay mầm khác.</translation>
    </message>
    <message>
        <source>The column {0} of {1} takes other values than the model learnt; choose a table of the same columns.</source>
        <translation>Cột {0} của {1} nhận những giá trị khác với mô hình đã học; hãy chọn bảng có cùng các cột.</translation>
    </message>
    <message>
        <source>The columns: with MEDV, the set's target, left out instead of TAX, four random splits have -0.64, where ours have -2.08.</source>
        <translation>Các cột: khi bỏ MEDV, biến đích của bộ dữ liệu, thay vì TAX, bốn cách chia ngẫu nhiên cho -0,64, trong khi ở đây là -2,08.</translation>
    </message>
    <message>
        <source>The context {0} looks around in an image, and these events are none; choose the context raster.</source>
        <translation>Ngữ cảnh {0} nhìn quanh trong ảnh, mà dữ liệu này không phải ảnh; chọn ngữ cảnh raster.</translation>
    </message>
    <message>
        <source>The darkest of the greys, 0 to 255, that becomes white.</source>
        <translation>Mức xám tối nhất, từ 0 đến 255, trở thành trắng.</translation>
    </message>
    <message>
        <source>The data in {0} are not those that {1} was trained on{2}; bring the old ones back, say where they are now, or train a new run.</source>
        <translation>Dữ liệu trong {0} không phải dữ liệu đã huấn luyện {1}{2}; đem dữ liệu cũ trở lại, chỉ ra nơi hiện có chúng, hoặc huấn luyện một lượt chạy mới.</translation>
    </message>
    <message>
        <source>The data of {0} are gone: there is nothing at {1}. If they are elsewhere now, say where: with --data, or in the window's list of runs.</source>
        <translation>Dữ liệu của {0} không còn: ở {1} không có gì. Nếu nay chúng ở chỗ khác, hãy chỉ ra: bằng --data, hoặc trong danh sách lượt chạy của cửa sổ.</translation>
    </message>
    <message>
        <source>The device 'mps' needs a Mac with Apple silicon; choose one of {0}.</source>
        <translation>Thiết bị 'mps' cần máy Mac có chip Apple silicon; chọn một trong {0}.</translation>
    </message>
    <message>
        <source>The digit, say.</source>
        <translation>Chữ số, chẳng hạn.</translation>
    </message>
    <message>
        <source>The ends of 50 streams, as in char-rnn; validated on what is tested.</source>
        <translation>Đoạn cuối của 50 luồng, như trong char-rnn; kiểm định trên chính phần kiểm tra.</translation>
    </message>
    <message>
        <source>The event to complete has the shape {0}, but the model expects {1}.</source>
        <translation>Điểm dữ liệu cần hoàn thiện có hình dạng {0}, nhưng mô hình chờ {1}.</translation>
    </message>
    <message>
        <source>The files in {0} do not fit this model and optimiser; resume with the settings it was made with, or train anew.</source>
        <translation>Các tệp trong {0} không khớp với mô hình và bộ tối ưu này; hãy tiếp tục với đúng thiết lập đã tạo ra chúng, hoặc huấn luyện lại.</translation>
    </message>
    <message>
        <source>The files of {0} are in none of {1}{2}; put {3} there, or name their folder with --data-dir or AR_STUDIO_DATA.</source>
        <translation>Các tệp của {0} không có trong {1}{2}; hãy đặt {3} vào đó, hoặc nêu thư mục chứa chúng bằng --data-dir hoặc AR_STUDIO_DATA.</translation>
    </message>
    <message>
        <source>The first 4,000 training and 1,000 test pictures of CIFAR-10: numbers are not those of the whole. Its files are not downloaded; put them into a data folder.</source>
        <translation>4.000 ảnh huấn luyện và 1.000 ảnh kiểm tra đầu tiên của CIFAR-10: các con số không phải là của toàn bộ. Các tệp không được tải về; hãy đặt chúng vào một thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>The first line ({0}) was taken as the names of the columns; header=none takes it as a row.</source>
        <translation>Dòng đầu ({0}) được lấy làm tên các cột; header=none lấy nó làm một hàng.</translation>
    </message>
    <message>
        <source>The first line is a row.</source>
        <translation>Dòng đầu là một hàng.</translation>
    </message>
    <message>
        <source>The first name</source>
        <translation>Phần tên thứ nhất</translation>
    </message>
    <message>
        <source>The folders {0} inside those of classes are taken as parts.</source>
        <translation>Các thư mục {0} nằm trong thư mục của các lớp được coi là các phần.</translation>
    </message>
    <message>
        <source>The folds are drawn anew; the paper's own are not known. The columns that the paper left out are known for the wines, and deduced from the Gaussian's numbers for the others. A log density has no scale of its own: columns that almost repeat others, or take few values, decide it.</source>
        <translation>Các phần chia được rút lại; của bài báo thì không biết. Những cột bài báo đã bỏ được biết đối với các loại rượu vang, và suy ra từ con số của Gauss đối với các bộ khác. Log mật độ không có thang đo riêng: những cột gần như lặp lại cột khác, hoặc nhận ít giá trị, quyết định nó.</translation>
    </message>
    <message>
        <source>The graph has an edge to dimension {0}, but events have the dimensions 0 to {1}.</source>
        <translation>Đồ thị có cạnh đến chiều {0}, nhưng dữ liệu có các chiều từ 0 đến {1}.</translation>
    </message>
    <message>
        <source>The ground is put around them.</source>
        <translation>Thêm nền quanh ảnh.</translation>
    </message>
    <message>
        <source>The guide is given {0}, the model that completes {1}; choose a guide that is given the same, or nothing.</source>
        <translation>Mô hình dẫn đường được cho trước {0}, mô hình hoàn thiện {1}; hãy chọn mô hình dẫn đường được cho trước như vậy, hoặc không được cho gì.</translation>
    </message>
    <message>
        <source>The guide is on the device {0}, the model that completes on {1}; move one of them.</source>
        <translation>Mô hình dẫn đường ở trên thiết bị {0}, mô hình hoàn thiện ở trên {1}; hãy chuyển một trong hai.</translation>
    </message>
    <message>
        <source>The guide's events have the shape {0} ({1}), those to complete {2} ({3}); choose a guide of the same events.</source>
        <translation>Điểm dữ liệu của mô hình dẫn đường có hình dạng {0} ({1}), còn của phần cần hoàn thiện là {2} ({3}); hãy chọn mô hình dẫn đường có cùng loại dữ liệu.</translation>
    </message>
    <message>
        <source>The heads share the features, so {0} features must be a multiple of {1} heads.</source>
        <translation>Các đầu chia nhau các đặc trưng, nên {0} đặc trưng phải là bội của {1} đầu.</translation>
    </message>
    <message>
        <source>The label 10 is the digit 0, as in SVHN.</source>
        <translation>Nhãn 10 là chữ số 0, như trong SVHN.</translation>
    </message>
    <message>
        <source>The last k</source>
        <translation>k điểm cuối</translation>
    </message>
    <message>
        <source>The last tenth</source>
        <translation>Một phần mười cuối</translation>
    </message>
    <message>
        <source>The last twentieth</source>
        <translation>Một phần hai mươi cuối</translation>
    </message>
    <message>
        <source>The learning rate goes up from {0} to {1}, as its schedule now follows the larger budget; what comes of it is not what one training of that length would be.</source>
        <translation>Tốc độ học tăng từ {0} lên {1}, vì lịch của nó nay theo hạn mức lớn hơn; kết quả không phải là kết quả của một lần huấn luyện dài như thế.</translation>
    </message>
    <message>
        <source>The likelihood does not tell {0} from the test {1}: an AUROC of 0.5, which is chance, is within two standard errors.</source>
        <translation>Độ hợp lý không phân biệt được {0} với {1} kiểm tra: AUROC 0,5, tức ngẫu nhiên, nằm trong hai sai số chuẩn.</translation>
    </message>
    <message>
        <source>The likelihood is no safe sign even where it tells data apart: simpler ones would be found likelier.</source>
        <translation>Độ hợp lý không phải dấu hiệu chắc chắn ngay cả khi nó phân biệt được dữ liệu: dữ liệu đơn giản hơn sẽ được cho là có khả năng cao hơn.</translation>
    </message>
    <message>
        <source>The likelihood misleads: {0} is found likelier than the test {1}, though the run never saw it. Likelihoods are known to prefer simpler data.</source>
        <translation>Độ hợp lý gây nhầm: {0} được cho là có khả năng cao hơn {1} kiểm tra, dù lượt chạy chưa từng thấy. Đã biết rằng độ hợp lý ưu ái dữ liệu đơn giản hơn.</translation>
    </message>
    <message>
        <source>The loss is convex: the optimum by L-BFGS under an L2 of 3e-5 has 13.21, so what is left is the regulariser, not the training.</source>
        <translation>Mất mát là lồi: nghiệm tối ưu bằng L-BFGS với L2 bằng 3e-5 cho 13,21, nên phần còn lại là do chính quy hóa, không phải do huấn luyện.</translation>
    </message>
    <message>
        <source>The loss is no longer a number at step {0}; the best weights are kept. Lower the learning rate (it was {1}) or clip gradients (norm 1).</source>
        <translation>Mất mát không còn là một số ở bước {0}; trọng số tốt nhất được giữ. Hãy giảm tốc độ học (đã là {1}) hoặc cắt gradient (chuẩn 1).</translation>
    </message>
    <message>
        <source>The loss on show in training is minus the pseudo-likelihood, by one pixel of each event; its gradient is that of contrastive divergence, by centred parameters. The published number is of CD with up to 25 steps.</source>
        <translation>Mất mát hiện khi huấn luyện là âm của hàm giả hợp lý, theo một điểm ảnh của mỗi điểm dữ liệu; gradient của nó là của phân kỳ tương phản, với các tham số quy tâm. Con số đã công bố là của CD với tối đa 25 bước.</translation>
    </message>
    <message>
        <source>The mask has the shape {0}, but the model's events have {1}; use a mask of that shape.</source>
        <translation>Mặt nạ có hình dạng {0}, nhưng điểm dữ liệu của mô hình có {1}; hãy dùng mặt nạ hình dạng đó.</translation>
    </message>
    <message>
        <source>The masks are derived anew from the paper's idea, not taken from its text.</source>
        <translation>Các mặt nạ được suy ra lại từ ý tưởng của bài báo, không lấy từ lời văn của nó.</translation>
    </message>
    <message>
        <source>The model expects events of shape {0} ({1}), but {2} has ones of {3} ({4}).</source>
        <translation>Mô hình cần dữ liệu dạng {0} ({1}), nhưng {2} có dữ liệu dạng {3} ({4}).</translation>
    </message>
    <message>
        <source>The model file {0} has changed since it was added; look at it, then add it again {1}.</source>
        <translation>Tệp mô hình {0} đã thay đổi từ khi được thêm; hãy xem nó, rồi thêm lại {1}.</translation>
    </message>
    <message>
        <source>The model file {0} is missing; bring it back, or add it where it is now {1}.</source>
        <translation>Thiếu tệp mô hình {0}; đem nó trở lại, hoặc thêm nó ở chỗ hiện nay {1}.</translation>
    </message>
    <message>
        <source>The model gives validation events no probability; train it further.</source>
        <translation>Mô hình cho các điểm kiểm định xác suất bằng không; hãy huấn luyện tiếp.</translation>
    </message>
    <message>
        <source>The model in {0} failed in line {1}: {2}; mend it.</source>
        <translation>Mô hình trong {0} hỏng ở dòng {1}: {2}; hãy sửa nó.</translation>
    </message>
    <message>
        <source>The model learns p(k).</source>
        <translation>Mô hình học p(k).</translation>
    </message>
    <message>
        <source>The model learns p(x).</source>
        <translation>Mô hình học p(x).</translation>
    </message>
    <message>
        <source>The model takes images of shape {0}, not {1}.</source>
        <translation>Mô hình nhận ảnh dạng {0}, không phải {1}.</translation>
    </message>
    <message>
        <source>The model {0} in {1} has no card; give it one.</source>
        <translation>Mô hình {0} trong {1} không có card; hãy thêm card cho nó.</translation>
    </message>
    <message>
        <source>The model {0} of the package {1} cannot be loaded: {2}; mend the package, or uninstall it.</source>
        <translation>Không nạp được mô hình {0} của gói {1}: {2}; hãy sửa gói, hoặc gỡ nó.</translation>
    </message>
    <message>
        <source>The model {0} of {1} comes with the package {2}, which is not installed; install it first.</source>
        <translation>Mô hình {0} của {1} đi kèm gói {2}, chưa được cài; hãy cài gói trước.</translation>
    </message>
    <message>
        <source>The model {0} of {1} is code in {2}, which you have not added; look at it, then add it {3}.</source>
        <translation>Mô hình {0} của {1} là mã lệnh trong {2}, chưa được thêm; hãy xem nó, rồi thêm {3}.</translation>
    </message>
    <message>
        <source>The model {0} of {1} is of another version of {2}; bring back the file whose SHA-256 begins with {3} and add it, or train again.</source>
        <translation>Mô hình {0} của {1} thuộc một phiên bản khác của {2}; đem tệp có SHA-256 bắt đầu bằng {3} trở lại rồi thêm nó, hoặc huấn luyện lại.</translation>
    </message>
    <message>
        <source>The number of moves cannot be negative, as {0} is.</source>
        <translation>Số bước nhảy không thể âm, như {0}.</translation>
    </message>
    <message>
        <source>The number of the authors' released log. {0}</source>
        <translation>Con số trong nhật ký mà các tác giả công bố. {0}</translation>
    </message>
    <message>
        <source>The number {0} must be at least 1, not {1}.</source>
        <translation>Số {0} phải ít nhất là 1, không phải {1}.</translation>
    </message>
    <message>
        <source>The numbers below 10,000 and how they are written out: 1984 is “one thousand nine hundred eighty-four”.</source>
        <translation>Các số dưới 10.000 và cách viết chúng bằng chữ tiếng Anh: 1984 là “one thousand nine hundred eighty-four”.</translation>
    </message>
    <message>
        <source>The official training part is missing: most of the validation part trains instead, so numbers are not those of the papers.</source>
        <translation>Thiếu phần huấn luyện chính thức: phần lớn phần kiểm định được dùng để huấn luyện thay vào, nên các con số không phải là của các bài báo.</translation>
    </message>
    <message>
        <source>The ordering lists number {0}, but there are {1} to order.</source>
        <translation>Thứ tự liệt kê số {0}, nhưng chỉ có {1} để xếp.</translation>
    </message>
    <message>
        <source>The other data cannot be called {0}; give them another name.</source>
        <translation>Dữ liệu khác không thể mang tên {0}; hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>The package {0} calls a model {1} whose card calls it {2}; mend the package.</source>
        <translation>Gói {0} gọi một mô hình là {1} trong khi card của nó gọi là {2}; hãy sửa gói.</translation>
    </message>
    <message>
        <source>The paper infers hidden units by Gibbs sampling or mean field under a shrinkage prior; here a recognition network learns by VIMCO, and nothing shrinks the weights but weight decay.</source>
        <translation>Bài báo suy diễn các đơn vị ẩn bằng lấy mẫu Gibbs hoặc trường trung bình với tiên nghiệm co rút; ở đây một mạng nhận dạng học bằng VIMCO, và không gì co các trọng số lại ngoài suy giảm trọng số.</translation>
    </message>
    <message>
        <source>The paper shuffles the dimensions once; this row tells what that costs.</source>
        <translation>Bài báo xáo trộn các chiều một lần; hàng này cho biết điều đó tốn bao nhiêu.</translation>
    </message>
    <message>
        <source>The paper's is learnt by CD with up to 25 steps, ours by persistent chains.</source>
        <translation>Của bài báo được học bằng CD với tối đa 25 bước, ở đây bằng các chuỗi bền.</translation>
    </message>
    <message>
        <source>The particles to start from are of other events; leave them out.</source>
        <translation>Các hạt xuất phát thuộc loại dữ liệu khác; hãy bỏ chúng đi.</translation>
    </message>
    <message>
        <source>The place of a pixel is the sum of what was learnt for its row, its column and its channel; in the paper each place has a vector of its own.</source>
        <translation>Vị trí của một điểm ảnh là tổng của những gì đã học cho hàng, cột và kênh của nó; trong bài báo mỗi vị trí có một vectơ riêng.</translation>
    </message>
    <message>
        <source>The precision 16-mixed needs a GPU; on the CPU choose bf16-mixed or 32-true.</source>
        <translation>Độ chính xác 16-mixed cần GPU; trên CPU hãy chọn bf16-mixed hoặc 32-true.</translation>
    </message>
    <message>
        <source>The published number is in the name of a checkpoint, whose settings are not told, so no difference is.</source>
        <translation>Con số đã công bố nằm trong tên của một điểm lưu, không nêu thiết lập, nên cũng không nêu chênh lệch.</translation>
    </message>
    <message>
        <source>The published number is of 7 layers.</source>
        <translation>Con số đã công bố là của 7 tầng.</translation>
    </message>
    <message>
        <source>The published number is of images binarised anew in every epoch, ours of fixed ones, so no difference is told: of two protocols, neither number is better.</source>
        <translation>Con số đã công bố là của ảnh được nhị phân hóa lại trong mỗi epoch, ở đây là của ảnh cố định, nên không nêu chênh lệch: với hai quy trình đo, không con số nào tốt hơn.</translation>
    </message>
    <message>
        <source>The published number is the mean over random windows, whose first characters have nothing before them; ours slides, so no difference is told.</source>
        <translation>Con số đã công bố là trung bình trên các cửa sổ ngẫu nhiên, mà những ký tự đầu không có gì đứng trước; ở đây cửa sổ trượt, nên không nêu chênh lệch.</translation>
    </message>
    <message>
        <source>The published value is the mean over ten orderings, from the authors' released log.</source>
        <translation>Giá trị đã công bố là trung bình trên mười thứ tự, từ nhật ký mà các tác giả công bố.</translation>
    </message>
    <message>
        <source>The recipe of this program, for half an hour of one CPU core.</source>
        <translation>Công thức của chương trình này, dành cho nửa giờ của một nhân CPU.</translation>
    </message>
    <message>
        <source>The recognition network learns by VIMCO, without bias, where the paper expands its gradient to first order; layers without randomness between are left out.</source>
        <translation>Mạng nhận dạng học bằng VIMCO, không chệch, trong khi bài báo khai triển gradient đến bậc nhất; các tầng không ngẫu nhiên ở giữa bị bỏ.</translation>
    </message>
    <message>
        <source>The run in whose codes {0} draws is gone: there is nothing at {1}. If it is elsewhere now, say where: with --data, or in the window's list of runs.</source>
        <translation>Lượt chạy có mã mà {0} rút không còn nữa: không có gì ở {1}. Nếu nay nó ở nơi khác, hãy nêu nơi đó: bằng --data, hoặc trong danh sách lượt chạy của cửa sổ.</translation>
    </message>
    <message>
        <source>The run learnt {0} of {1} {2} {3} of {4}</source>
        <translation>Lượt chạy đã học {0} trong {1} {3} {2} của {4}</translation>
    </message>
    <message>
        <source>The same to the end.</source>
        <translation>Như nhau đến hết.</translation>
    </message>
    <message>
        <source>The scales have a floor, without which that of a value that repeats nears 0; they start at the spacing of the means, and W at the scale of its inputs.</source>
        <translation>Các độ rộng có một mức sàn, không có nó thì độ rộng của một giá trị lặp lại tiến về 0; chúng bắt đầu từ khoảng cách giữa các trung bình, và W từ thang đo của các đầu vào.</translation>
    </message>
    <message>
        <source>The score could not be noted in {0}.</source>
        <translation>Không ghi được điểm số vào {0}.</translation>
    </message>
    <message>
        <source>The second name</source>
        <translation>Phần tên thứ hai</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be described: {1}; mend its Config.</source>
        <translation>Không mô tả được các thiết lập trong {0}: {1}; hãy sửa Config của nó.</translation>
    </message>
    <message>
        <source>The shuffle: in the file's ordering the same recipe has 11.68; 120 epochs under this shuffle have 12.01.</source>
        <translation>Phép xáo trộn: theo thứ tự của tệp, cùng công thức ấy cho 11,68; 120 epoch với phép xáo trộn này cho 12,01.</translation>
    </message>
    <message>
        <source>The simplest model that learns.</source>
        <translation>Mô hình đơn giản nhất biết học.</translation>
    </message>
    <message>
        <source>The small picture has every n-th pixel of every n-th row.</source>
        <translation>Ảnh nhỏ lấy mỗi điểm ảnh thứ n của mỗi hàng thứ n.</translation>
    </message>
    <message>
        <source>The speaker, say.</source>
        <translation>Người nói, chẳng hạn.</translation>
    </message>
    <message>
        <source>The tables of this network would have {0} entries, more than {1}; let each dimension have fewer parents, or use fewer values.</source>
        <translation>Các bảng của mạng này sẽ có {0} mục, hơn {1}; hãy để mỗi chiều có ít cha hơn, hoặc dùng ít giá trị hơn.</translation>
    </message>
    <message>
        <source>The temperature must be greater than 0, not {0}.</source>
        <translation>Nhiệt độ phải lớn hơn 0, không phải {0}.</translation>
    </message>
    <message>
        <source>The three splits are three tasks: passages whose neighbours were learnt are easier by more than a tenth of a nat, for counting too. Numbers of two columns are never compared. Validation is on what is tested, as in both repositories.</source>
        <translation>Ba cách chia là ba bài toán: những đoạn có láng giềng đã được học thì dễ hơn quá một phần mười nat, với cách đếm cũng vậy. Con số của hai cột không bao giờ được so sánh. Kiểm định trên chính phần kiểm tra, như trong cả hai kho mã.</translation>
    </message>
    <message>
        <source>The twelve adventures of 1892, 561,563 characters of 77 kinds: large enough to learn to write by.</source>
        <translation>Mười hai cuộc phiêu lưu năm 1892, 561.563 ký tự thuộc 77 loại: đủ lớn để học viết.</translation>
    </message>
    <message>
        <source>The value in the files that is white; 0 finds it out.</source>
        <translation>Giá trị trong tệp ứng với màu trắng; 0 thì tự tìm.</translation>
    </message>
    <message>
        <source>The weights in {0} are not those of the {1} that its run.json describes; restore the files, or train again.</source>
        <translation>Trọng số trong {0} không phải của {1} mà run.json mô tả; hãy khôi phục các tệp, hoặc huấn luyện lại.</translation>
    </message>
    <message>
        <source>The weights in {0} changed while its codes were made; make them anew once it is trained.</source>
        <translation>Trọng số trong {0} đã đổi trong khi tạo mã; hãy tạo lại mã khi huấn luyện xong.</translation>
    </message>
    <message>
        <source>The weights in {0} give events no probability; restore them, or train again.</source>
        <translation>Trọng số trong {0} không cho dữ liệu xác suất nào; khôi phục chúng, hoặc huấn luyện lại.</translation>
    </message>
    <message>
        <source>The wheels could not be written to {0}: {1}; choose another folder.</source>
        <translation>Không ghi được các tệp wheel vào {0}: {1}; hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The word “hello”, a thousand times: what follows l is told by what is before it.</source>
        <translation>Từ “hello”, một nghìn lần: ký tự đứng sau l được biết nhờ những gì đứng trước nó.</translation>
    </message>
    <message>
        <source>The {0} columns of {1} to {2} were taken as pictures of {3} × {4} pixels{5}{6}; rows=columns takes them as a table.</source>
        <translation>{0} cột từ {1} đến {2} được lấy làm ảnh {3} × {4} điểm ảnh{5}{6}; rows=columns lấy chúng làm bảng.</translation>
    </message>
    <message>
        <source>The {0} of {1} stand by themselves; only windows of a longer passage slide over it. Leave sliding out.</source>
        <translation>Các {0} của {1} đứng riêng lẻ; chỉ cửa sổ của một đoạn dài hơn mới trượt trên nó. Hãy bỏ sliding.</translation>
    </message>
    <message>
        <source>The {0} rows of {1} are too few for a training, a validation and a test split; add rows until there are at least {2}.</source>
        <translation>{0} hàng của {1} là quá ít cho các tập huấn luyện, kiểm định và kiểm tra; hãy thêm hàng cho đến khi có ít nhất {2}.</translation>
    </message>
    <message>
        <source>The {0} split of {1} is too small: a score needs two events or more, so that its error is known; choose another split, or add data.</source>
        <translation>Tập {0} của {1} quá nhỏ: điểm số cần từ hai điểm dữ liệu trở lên để biết sai số của nó; chọn tập khác, hoặc thêm dữ liệu.</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} are too few for a training, a validation and a test split; add {3} until there are at least {4}.</source>
        <translation>{0} {1} của {2} là quá ít cho các tập huấn luyện, kiểm định và kiểm tra; hãy thêm {3} cho đến khi có ít nhất {4}.</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} samples in a training, a validation and a test split of {3}; choose a smaller length, or add clips.</source>
        <translation>{0} {1} gồm {2} mẫu âm trong tập huấn luyện, kiểm định và kiểm tra của {3}; hãy chọn độ dài nhỏ hơn, hoặc thêm đoạn âm.</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>There are {0} events of {1} for {2} questions; ask fewer.</source>
        <translation>Có {0} điểm dữ liệu của {1} cho {2} câu hỏi; hãy hỏi ít hơn.</translation>
    </message>
    <message>
        <source>There is an NVIDIA driver, but it finds no GPU.</source>
        <translation>Có trình điều khiển NVIDIA, nhưng nó không tìm thấy GPU nào.</translation>
    </message>
    <message>
        <source>There is no CUDA build of PyTorch {0} for this system.</source>
        <translation>Không có bản dựng CUDA của PyTorch {0} cho hệ thống này.</translation>
    </message>
    <message>
        <source>There is no GPU support to remove.</source>
        <translation>Không có hỗ trợ GPU nào để gỡ.</translation>
    </message>
    <message>
        <source>There is no class {0}; they are called {1}.</source>
        <translation>Không có lớp {0}; các lớp tên là {1}.</translation>
    </message>
    <message>
        <source>There is no class {0}; they are numbered from 0 to {1}.</source>
        <translation>Không có lớp {0}; các lớp được đánh số từ 0 đến {1}.</translation>
    </message>
    <message>
        <source>There is no device here to play sound on; connect one, or save the sound as WAV.</source>
        <translation>Ở đây không có thiết bị phát âm thanh; hãy nối một thiết bị, hoặc lưu âm thanh thành WAV.</translation>
    </message>
    <message>
        <source>There is no dimension {0}, or no noise for each of them.</source>
        <translation>Không có chiều {0}, hoặc không có nhiễu cho từng chiều.</translation>
    </message>
    <message>
        <source>There is no dimension {0}; choose 1 to {1}.</source>
        <translation>Không có chiều {0}; hãy chọn từ 1 đến {1}.</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check the path.</source>
        <translation>Không có tệp hay thư mục {0}; hãy kiểm tra đường dẫn.</translation>
    </message>
    <message>
        <source>There is no file {0}; check the path.</source>
        <translation>Không có tệp {0}; hãy kiểm tra đường dẫn.</translation>
    </message>
    <message>
        <source>There is no folder {0}; name the one that holds the wheels.</source>
        <translation>Không có thư mục {0}; hãy nêu thư mục chứa các tệp wheel.</translation>
    </message>
    <message>
        <source>There is no model of any ordering for these {0} ({1}, {2}; {3}); learn one as a guide, with {4}.</source>
        <translation>Không có mô hình thứ tự bất kỳ nào cho các {0} này ({1}, {2}; {3}); hãy học một mô hình làm dẫn đường, bằng {4}.</translation>
    </message>
    <message>
        <source>There is no part for testing, so one is cut off the training part.</source>
        <translation>Không có phần để kiểm tra, nên một phần được cắt ra từ phần huấn luyện.</translation>
    </message>
    <message>
        <source>There is no place {0}, or no noise for each dimension.</source>
        <translation>Không có chỗ {0}, hoặc không có nhiễu cho từng chiều.</translation>
    </message>
    <message>
        <source>There is no such answer; choose one of those that are offered.</source>
        <translation>Không có câu trả lời ấy; chọn một trong những câu được đưa ra.</translation>
    </message>
    <message>
        <source>There is no {0} named {1}; {2}</source>
        <translation>Không có {0} nào tên {1}; {2}</translation>
    </message>
    <message>
        <source>There is nothing to animate: no frame was drawn.</source>
        <translation>Không có gì để làm hoạt hình: chưa rút khung hình nào.</translation>
    </message>
    <message>
        <source>There is nothing to animate: no pixel was drawn yet.</source>
        <translation>Không có gì để làm hoạt hình: chưa rút điểm ảnh nào.</translation>
    </message>
    <message>
        <source>There is nothing to compare; choose at least one run.</source>
        <translation>Không có gì để so sánh; hãy chọn ít nhất một lượt chạy.</translation>
    </message>
    <message>
        <source>There is nothing to count: no number is finite.</source>
        <translation>Không có gì để đếm: không con số nào hữu hạn.</translation>
    </message>
    <message>
        <source>There is nothing to evaluate: these passages are empty.</source>
        <translation>Không có gì để đánh giá: các đoạn này trống.</translation>
    </message>
    <message>
        <source>There is nothing to evaluate: this split has no events.</source>
        <translation>Không có gì để đánh giá: tập này không có điểm dữ liệu nào.</translation>
    </message>
    <message>
        <source>There is nothing to play yet; draw or choose a sound first.</source>
        <translation>Chưa có gì để phát; trước hết hãy rút hoặc chọn một âm thanh.</translation>
    </message>
    <message>
        <source>There is nothing to show: no image was given.</source>
        <translation>Không có gì để hiện: chưa cho ảnh nào.</translation>
    </message>
    <message>
        <source>There is too little memory for even one event at a time; choose a smaller model, or close what else takes memory. What was learnt is kept.</source>
        <translation>Có quá ít bộ nhớ, ngay cả cho mỗi lần một điểm dữ liệu; chọn mô hình nhỏ hơn, hoặc đóng những gì khác chiếm bộ nhớ. Những gì đã học được giữ lại.</translation>
    </message>
    <message>
        <source>These Markov tables would have {0} entries, more than {1}; choose a smaller context, fewer values or one table for all pixels.</source>
        <translation>Các bảng Markov này sẽ có {0} mục, nhiều hơn {1}; chọn ngữ cảnh nhỏ hơn, ít giá trị hơn hoặc một bảng cho mọi điểm ảnh.</translation>
    </message>
    <message>
        <source>These are more than {0} tosses; type fewer, or toss them.</source>
        <translation>Có hơn {0} lần tung; hãy gõ ít hơn, hoặc tung chúng.</translation>
    </message>
    <message>
        <source>These are the data that {0} was trained on; they are read from {1}.</source>
        <translation>Đây là dữ liệu đã huấn luyện {0}; chúng được đọc từ {1}.</translation>
    </message>
    <message>
        <source>These data are not to be had.</source>
        <translation>Không thể có được dữ liệu này.</translation>
    </message>
    <message>
        <source>These events have the shape {0}, but the model expects {1}.</source>
        <translation>Dữ liệu này có dạng {0}, nhưng mô hình cần {1}.</translation>
    </message>
    <message>
        <source>These pictures are already black and white and cannot be resized; leave size out.</source>
        <translation>Các ảnh này đã là đen trắng và không đổi cỡ được; hãy bỏ size.</translation>
    </message>
    <message>
        <source>These pictures are grey; colourisation needs pictures in colour.</source>
        <translation>Các ảnh này là ảnh xám; tô màu cần ảnh màu.</translation>
    </message>
    <message>
        <source>These pictures have no classes to tell apart; name labelled ones of the same kind.</source>
        <translation>Các ảnh này không có lớp để phân biệt; hãy chỉ ra ảnh có nhãn cùng loại.</translation>
    </message>
    <message>
        <source>These runs differ in {0}, which is no number that a curve could lie along; the table tells them apart.</source>
        <translation>Các lượt chạy này khác nhau ở {0}, không phải con số để một đường cong đi theo; bảng phân biệt chúng.</translation>
    </message>
    <message>
        <source>These wheels do not fit this program: {0}; fetch others.</source>
        <translation>Các tệp wheel này không hợp với chương trình: {0}; hãy tải tệp khác.</translation>
    </message>
    <message>
        <source>They are learnt as they are.</source>
        <translation>Chúng được học nguyên như vậy.</translation>
    </message>
    <message>
        <source>They stand for a value that is not there.</source>
        <translation>Chúng thay cho một giá trị không có ở đó.</translation>
    </message>
    <message>
        <source>This PyTorch is built for the processor only.</source>
        <translation>Bản PyTorch này chỉ được dựng cho bộ xử lý.</translation>
    </message>
    <message>
        <source>This Python has no pip; install it with: python -m ensurepip</source>
        <translation>Python này không có pip; hãy cài bằng: python -m ensurepip</translation>
    </message>
    <message>
        <source>This model learnt p(x) without a context; leave out what it is given.</source>
        <translation>Mô hình này học p(x) không có ngữ cảnh; hãy bỏ phần cho trước.</translation>
    </message>
    <message>
        <source>This program was built without GPU support; use another build of it.</source>
        <translation>Chương trình này được dựng không kèm hỗ trợ GPU; hãy dùng bản dựng khác.</translation>
    </message>
    <message>
        <source>This user has no home folder to keep settings, data and runs in; name a folder for them in the variable AR_STUDIO_HOME.</source>
        <translation>Người dùng này không có thư mục cá nhân để giữ thiết lập, dữ liệu và lượt chạy; hãy nêu một thư mục cho chúng trong biến AR_STUDIO_HOME.</translation>
    </message>
    <message>
        <source>This {0} does not draw the first {1} {2} before all others, so it cannot go on from a beginning; complete {3} with it instead, or choose a model that reads from left to right.</source>
        <translation>{0} này không rút {1} {2} đầu trước mọi cái khác, nên không thể đi tiếp từ một phần đầu; thay vào đó hãy hoàn thiện {3} bằng nó, hoặc chọn một mô hình đọc từ trái sang phải.</translation>
    </message>
    <message>
        <source>This {0} does not read its windows from left to right; only such models go on and on.</source>
        <translation>{0} này không đọc các cửa sổ của nó từ trái sang phải; chỉ những mô hình như thế mới đi tiếp mãi được.</translation>
    </message>
    <message>
        <source>This {0} has learnt p(x | c) given {1}, not p(x); choose a run that is given nothing, or a class that may be withheld.</source>
        <translation>{0} này đã học p(x | c) cho trước {1}, không phải p(x); hãy chọn lượt chạy không được cho trước gì, hoặc được cho một lớp có thể giấu đi.</translation>
    </message>
    <message>
        <source>This {0} has {1}, and to train them takes {2}, more than the {3} of the device {4}; make the model or the events smaller.</source>
        <translation>{0} này có {1}, huấn luyện chúng cần {2}, nhiều hơn mức {3} của thiết bị {4}; hãy làm cho mô hình hoặc điểm dữ liệu nhỏ hơn.</translation>
    </message>
    <message>
        <source>This {0} needs a context: it has learnt p(x | c).</source>
        <translation>{0} này cần ngữ cảnh: nó đã học p(x | c).</translation>
    </message>
    <message>
        <source>This {0} was not trained for the ordering asked for; use one of its own.</source>
        <translation>{0} này không được huấn luyện cho thứ tự được yêu cầu; hãy dùng một thứ tự của nó.</translation>
    </message>
    <message>
        <source>This {0} was trained without a context; leave it out.</source>
        <translation>{0} này được huấn luyện không có ngữ cảnh; hãy bỏ ngữ cảnh.</translation>
    </message>
    <message>
        <source>Those before it, row by row; k is set below.</source>
        <translation>Những điểm đứng trước nó, từng hàng một; k được đặt bên dưới.</translation>
    </message>
    <message>
        <source>Those that are typed below.</source>
        <translation>Những cạnh được gõ bên dưới.</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Chuỗi thời gian</translation>
    </message>
    <message>
        <source>Tiny Shakespeare</source>
        <translation>Tiny Shakespeare</translation>
    </message>
    <message>
        <source>Tiny Shakespeare, character by character</source>
        <translation>Tiny Shakespeare, từng ký tự một</translation>
    </message>
    <message>
        <source>To and fro</source>
        <translation>Đi rồi về</translation>
    </message>
    <message>
        <source>Told which digit to draw: here zero to nine, in turn.</source>
        <translation>Được bảo rút chữ số nào: ở đây từ không đến chín, lần lượt.</translation>
    </message>
    <message>
        <source>Told which digit to say, and in whose voice: half a second of a mumble, heard in Sample.</source>
        <translation>Được cho biết phải đọc chữ số nào và bằng giọng của ai: nửa giây lầm bầm, nghe trong Lấy mẫu.</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Âm đơn</translation>
    </message>
    <message>
        <source>Top half</source>
        <translation>Nửa trên</translation>
    </message>
    <message>
        <source>Toss the same coin for every pixel: counting ones gives the best θ in one step, and gradient descent from θ = ½ arrives at the same.</source>
        <translation>Tung cùng một đồng xu cho mọi điểm ảnh: đếm số 1 cho ngay θ tốt nhất trong một bước, và hạ gradient từ θ = ½ cũng đến đúng chỗ đó.</translation>
    </message>
    <message>
        <source>Train on nine folds, as papers do with models that choose nothing by validation; what is measured on validation then says nothing of new data.</source>
        <translation>Huấn luyện trên chín phần, như các bài báo làm với mô hình không chọn gì bằng kiểm định; số đo trên tập kiểm định khi đó không nói gì về dữ liệu mới.</translation>
    </message>
    <message>
        <source>Train one network for all orderings: hide a random part and predict it from the rest; an ensemble of orderings is EoNADE.</source>
        <translation>Huấn luyện một mạng cho mọi thứ tự: che một phần ngẫu nhiên và dự đoán nó từ phần còn lại; tập hợp nhiều thứ tự là EoNADE.</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Huấn luyện trên</translation>
    </message>
    <message>
        <source>Training events</source>
        <translation>Số điểm huấn luyện</translation>
    </message>
    <message>
        <source>Training time; 0: no limit.</source>
        <translation>Thời gian huấn luyện; 0: không giới hạn.</translation>
    </message>
    <message>
        <source>Transformer on small digits</source>
        <translation>Transformer trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>Chuyển vị</translation>
    </message>
    <message>
        <source>Tree of the data</source>
        <translation>Cây của dữ liệu</translation>
    </message>
    <message>
        <source>Tree seed</source>
        <translation>Mầm của cây</translation>
    </message>
    <message>
        <source>Turned upright</source>
        <translation>Xoay cho thẳng</translation>
    </message>
    <message>
        <source>Turns matrices alike in all directions: quick for transformers.</source>
        <translation>Cập nhật ma trận đều nhau theo mọi hướng: nhanh với transformer.</translation>
    </message>
    <message>
        <source>Two blocks see all of 8×8 pixels.</source>
        <translation>Hai khối thấy hết 8×8 điểm ảnh.</translation>
    </message>
    <message>
        <source>Two hidden layers, told what is missing: any column from any others.</source>
        <translation>Hai tầng ẩn, được cho biết phần nào thiếu: cột bất kỳ từ các cột bất kỳ khác.</translation>
    </message>
    <message>
        <source>Two masked layers of five units, in the ordering 2, 3, 1, 4.</source>
        <translation>Hai tầng có mặt nạ, mỗi tầng năm đơn vị, theo thứ tự 2, 3, 1, 4.</translation>
    </message>
    <message>
        <source>Two recurrences along the diagonals: each pixel hears of its whole past.</source>
        <translation>Hai mạng hồi quy dọc theo các đường chéo: mỗi điểm ảnh nghe được toàn bộ quá khứ của nó.</translation>
    </message>
    <message>
        <source>Two streams at three resolutions, trained for two hours: the best likelihood here.</source>
        <translation>Hai luồng ở ba độ phân giải, huấn luyện hai giờ: độ hợp lý tốt nhất ở đây.</translation>
    </message>
    <message>
        <source>Units are numbered</source>
        <translation>Đánh số các đơn vị</translation>
    </message>
    <message>
        <source>Units h of a pixel's state; 2h maps run between the layers.</source>
        <translation>Số đơn vị h của trạng thái một điểm ảnh; giữa các tầng có 2h bản đồ.</translation>
    </message>
    <message>
        <source>Units of each hidden layer, for example 200, 50, 200; the least is the code.</source>
        <translation>Số đơn vị của từng tầng ẩn, ví dụ 200, 50, 200; tầng nhỏ nhất là mã.</translation>
    </message>
    <message>
        <source>Units of each hidden layer, for example 500, 500.</source>
        <translation>Số đơn vị của từng tầng ẩn, ví dụ 500, 500.</translation>
    </message>
    <message>
        <source>Units of each hidden layer; a few for each dimension, so that all sets of dimensions it depends on have some.</source>
        <translation>Số đơn vị của mỗi tầng ẩn; mỗi chiều vài đơn vị, để mọi tập chiều mà nó phụ thuộc vào đều có đơn vị.</translation>
    </message>
    <message>
        <source>Units of the encoder's layers, from the pixels up; the decoder's are the same, back again.</source>
        <translation>Số đơn vị của các tầng bộ mã hóa, từ điểm ảnh trở lên; của bộ giải mã thì như thế, theo chiều ngược lại.</translation>
    </message>
    <message>
        <source>Unpacking {0}</source>
        <translation>Đang giải nén {0}</translation>
    </message>
    <message>
        <source>Untied network</source>
        <translation>Mạng không dùng chung</translation>
    </message>
    <message>
        <source>Untied network of wet grass</source>
        <translation>Mạng không chung trọng số của cỏ ướt</translation>
    </message>
    <message>
        <source>Untied networks</source>
        <translation>Mạng không dùng chung</translation>
    </message>
    <message>
        <source>Used by SGD and RMSProp only.</source>
        <translation>Chỉ SGD và RMSProp dùng.</translation>
    </message>
    <message>
        <source>V. Sigillito et al., Johns Hopkins APL Technical Digest 10, 1989.</source>
        <translation>V. Sigillito et al., Johns Hopkins APL Technical Digest 10, 1989.</translation>
    </message>
    <message>
        <source>VAE on small digits</source>
        <translation>VAE trên chữ số nhỏ</translation>
    </message>
    <message>
        <source>Validated on what is tested, as nanoGPT does.</source>
        <translation>Kiểm định trên chính phần kiểm tra, như nanoGPT làm.</translation>
    </message>
    <message>
        <source>Validated on what is tested.</source>
        <translation>Kiểm định trên chính phần kiểm tra.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Kiểm định</translation>
    </message>
    <message>
        <source>Validation trains too</source>
        <translation>Kiểm định cũng huấn luyện</translation>
    </message>
    <message>
        <source>Value error, </source>
        <translation>Giá trị sai, </translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Values are 0 to {0}, so {1} is taken as white; the setting brightest says which value is.</source>
        <translation>Giá trị từ 0 đến {0}, nên {1} được coi là trắng; thiết lập brightest cho biết giá trị nào là trắng.</translation>
    </message>
    <message>
        <source>Values are {0}, so {1} is taken as white; the setting brightest says which value is.</source>
        <translation>Giá trị từ {0}, nên {1} được coi là trắng; thiết lập brightest cho biết giá trị nào là trắng.</translation>
    </message>
    <message>
        <source>Values looked at</source>
        <translation>Số giá trị nhìn lại</translation>
    </message>
    <message>
        <source>Values must be finite numbers; some are infinite or NaN.</source>
        <translation>Các giá trị phải là số hữu hạn; một số là vô hạn hoặc NaN.</translation>
    </message>
    <message>
        <source>Values must be whole numbers from 0 to {0}.</source>
        <translation>Các giá trị phải là số nguyên từ 0 đến {0}.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Từ vựng</translation>
    </message>
    <message>
        <source>WaveNet by digit and speaker</source>
        <translation>WaveNet theo chữ số và người nói</translation>
    </message>
    <message>
        <source>WaveNet given digit and speaker</source>
        <translation>WaveNet cho trước chữ số và người nói</translation>
    </message>
    <message>
        <source>WaveNet's paper gives no likelihoods, and published bits of other spoken digits (SC09, padded with silence) say nothing of these.</source>
        <translation>Bài báo của WaveNet không đưa độ hợp lý, và số bit đã công bố của các chữ số được đọc khác (SC09, đệm bằng khoảng lặng) không nói lên gì về những chữ số này.</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Trung bình trọng số</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Suy giảm trọng số</translation>
    </message>
    <message>
        <source>Weight decay decides: 0.001 has 81.34, 0.003 83.27; masks as inputs 83.69.</source>
        <translation>Suy giảm trọng số quyết định: 0,001 cho 81,34, 0,003 cho 83,27; mặt nạ làm đầu vào cho 83,69.</translation>
    </message>
    <message>
        <source>Weight of the shared table in each pixel's own, and of the overall mean in the shared one.</source>
        <translation>Trọng số của bảng chung trong bảng riêng của mỗi điểm ảnh, và của trung bình toàn thể trong bảng chung.</translation>
    </message>
    <message>
        <source>Weights A</source>
        <translation>Trọng số A</translation>
    </message>
    <message>
        <source>Weights W</source>
        <translation>Trọng số W</translation>
    </message>
    <message>
        <source>Weights of the guess at h</source>
        <translation>Trọng số của dự đoán về h</translation>
    </message>
    <message>
        <source>Weights that tell units which inputs are masked; of use with many mask sets.</source>
        <translation>Trọng số cho các đơn vị biết đầu vào nào bị che; có ích khi có nhiều bộ mặt nạ.</translation>
    </message>
    <message>
        <source>Weights to the pixels W</source>
        <translation>Trọng số đến các điểm ảnh W</translation>
    </message>
    <message>
        <source>Western Europe, ISO 8859-1.</source>
        <translation>Tây Âu, ISO 8859-1.</translation>
    </message>
    <message>
        <source>Western Europe.</source>
        <translation>Tây Âu.</translation>
    </message>
    <message>
        <source>Wet grass</source>
        <translation>Cỏ ướt</translation>
    </message>
    <message>
        <source>Wet grass, four columns</source>
        <translation>Cỏ ướt, bốn cột</translation>
    </message>
    <message>
        <source>What a number of many nines is that lies far from all others of its column.</source>
        <translation>Một số gồm nhiều chữ số 9, nằm xa mọi số khác trong cột của nó, là gì.</translation>
    </message>
    <message>
        <source>What becomes of a folder in which some pictures cannot be read.</source>
        <translation>Xử lý thế nào với thư mục có một số ảnh không đọc được.</translation>
    </message>
    <message>
        <source>What becomes of pictures that are not square where a size is set.</source>
        <translation>Ảnh không vuông trở thành gì khi có đặt kích thước.</translation>
    </message>
    <message>
        <source>What becomes of rows that lack a value.</source>
        <translation>Hàng thiếu giá trị trở thành gì.</translation>
    </message>
    <message>
        <source>What becomes of the greys of a picture.</source>
        <translation>Các mức xám của ảnh trở thành gì.</translation>
    </message>
    <message>
        <source>What becomes of the numbers of a column.</source>
        <translation>Các số của một cột trở thành gì.</translation>
    </message>
    <message>
        <source>What becomes of the values of a column.</source>
        <translation>Các giá trị của một cột trở thành gì.</translation>
    </message>
    <message>
        <source>What classes add to a layer has at most the rank of its features, as all layers look them up in one table; in papers each layer has a matrix of its own. Up to as many classes as features nothing is lost.</source>
        <translation>Phần mà lớp thêm vào một tầng có hạng nhiều nhất bằng số đặc trưng của nó, vì mọi tầng tra chúng trong một bảng chung; trong các bài báo mỗi tầng có ma trận riêng. Khi số lớp không quá số đặc trưng thì không mất gì.</translation>
    </message>
    <message>
        <source>What completion asks for</source>
        <translation>Điều việc hoàn thiện đòi hỏi</translation>
    </message>
    <message>
        <source>What differs between mask sets: the ordering, who sees whom, or both.</source>
        <translation>Các bộ mặt nạ khác nhau ở gì: thứ tự, ai thấy ai, hoặc cả hai.</translation>
    </message>
    <message>
        <source>What each column depends on, by names or numbers from 1 on: rain -&gt; wet, sprinkler -&gt; wet.</source>
        <translation>Mỗi cột phụ thuộc vào gì, ghi bằng tên hoặc số từ 1 trở đi: rain -&gt; wet, sprinkler -&gt; wet.</translation>
    </message>
    <message>
        <source>What each grid of codes is given, so that the model learns p(k | c).</source>
        <translation>Mỗi lưới mã được cho trước gì, để mô hình học p(k | c).</translation>
    </message>
    <message>
        <source>What each picture is given, so that the model learns p(x | c).</source>
        <translation>Mỗi ảnh được cho trước gì, để mô hình học p(x | c).</translation>
    </message>
    <message>
        <source>What each window is given, so that the model learns p(x | c).</source>
        <translation>Mỗi cửa sổ được cho trước gì, để mô hình học p(x | c).</translation>
    </message>
    <message>
        <source>What followed the last four characters, counted: words, but no sentences.</source>
        <translation>Đếm những gì đứng sau bốn ký tự cuối: ra từ, nhưng không ra câu.</translation>
    </message>
    <message>
        <source>What is missing is guessed, and the guess refined five times.</source>
        <translation>Phần thiếu được đoán, rồi dự đoán được tinh chỉnh năm lần.</translation>
    </message>
    <message>
        <source>What is quicker here</source>
        <translation>Cách nhanh hơn ở đây</translation>
    </message>
    <message>
        <source>What it learns: the S-curve and its flips and transposes; for any ordering, these and such as visit a part first, a rectangle or scattered pixels; or only what is missing beside such a part, row by row. The less an ordering is like them, the worse it predicts.</source>
        <translation>Nó học gì: đường cong chữ S cùng các phép lật và chuyển vị của nó; với thứ tự bất kỳ, gồm những thứ tự này và những thứ tự đi qua một phần trước, một hình chữ nhật hoặc các điểm ảnh rải rác; hoặc chỉ phần thiếu bên cạnh một phần như thế, từng hàng một. Thứ tự càng khác chúng thì dự đoán càng kém.</translation>
    </message>
    <message>
        <source>What lies beyond is left out.</source>
        <translation>Phần nằm ngoài bị bỏ.</translation>
    </message>
    <message>
        <source>What see-through parts, and padding, become.</source>
        <translation>Phần trong suốt, và phần đệm, trở thành gì.</translation>
    </message>
    <message>
        <source>What stands before the decimals of numbers; thousands have the other sign.</source>
        <translation>Dấu đứng trước phần thập phân của số; dấu kia ngăn hàng nghìn.</translation>
    </message>
    <message>
        <source>What the columns of a table are together.</source>
        <translation>Các cột của bảng hợp lại là gì.</translation>
    </message>
    <message>
        <source>What the large picture's layers are told of the small one at each place.</source>
        <translation>Những gì các tầng của ảnh lớn được biết về ảnh nhỏ tại mỗi chỗ.</translation>
    </message>
    <message>
        <source>What the largest norm is of. Losses are sums over an event, so the gradients of long windows are larger, and one number for all of them would clip nearly every step.</source>
        <translation>Chuẩn lớn nhất là của cái gì. Mất mát là tổng trên một điểm dữ liệu, nên gradient của các cửa sổ dài thì lớn hơn, và một con số cho tất cả sẽ cắt hầu như mọi bước.</translation>
    </message>
    <message>
        <source>What the mask as an input is worth. {0}</source>
        <translation>Mặt nạ làm đầu vào đáng giá bao nhiêu. {0}</translation>
    </message>
    <message>
        <source>What the picture shows: a digit, say.</source>
        <translation>Ảnh cho thấy gì: một chữ số, chẳng hạn.</translation>
    </message>
    <message>
        <source>What {0} depends on cannot be measured yet.</source>
        <translation>Chưa đo được {0} phụ thuộc vào gì.</translation>
    </message>
    <message>
        <source>Whether folders, or labels beside the pictures, are taken as classes.</source>
        <translation>Có lấy thư mục, hoặc nhãn bên cạnh ảnh, làm lớp hay không.</translation>
    </message>
    <message>
        <source>Whether samples are copies takes two of them, and two test events.</source>
        <translation>Muốn biết mẫu có phải bản chép không thì cần hai mẫu, và hai điểm dữ liệu kiểm tra.</translation>
    </message>
    <message>
        <source>Whether the first line of the file names the columns.</source>
        <translation>Dòng đầu của tệp có ghi tên các cột hay không.</translation>
    </message>
    <message>
        <source>Which are predicted first: a choice, or numbers such as 2, 3, 1.</source>
        <translation>Những gì được dự đoán trước: một lựa chọn, hoặc các số như 2, 3, 1.</translation>
    </message>
    <message>
        <source>Which columns are learnt, by their names with commas between; those of a step follow one another. Empty takes the first one of numbers.</source>
        <translation>Học những cột nào, ghi tên cách nhau bằng dấu phẩy; các cột của một bước nối tiếp nhau. Để trống thì lấy cột số đầu tiên.</translation>
    </message>
    <message>
        <source>Which dimensions depend on each other directly: a tree estimated from the training data, neighbouring pixels, each with the next, or the edges given.</source>
        <translation>Những chiều nào phụ thuộc trực tiếp vào nhau: một cây ước lượng từ dữ liệu huấn luyện, các điểm ảnh kề nhau, mỗi chiều với chiều kế tiếp, hoặc các cạnh cho trước.</translation>
    </message>
    <message>
        <source>Which four columns the paper left out is a guess.</source>
        <translation>Bốn cột mà bài báo bỏ đi là do phỏng đoán.</translation>
    </message>
    <message>
        <source>Which of 100 artists a person listened to.</source>
        <translation>Một người đã nghe nghệ sĩ nào trong 100 nghệ sĩ.</translation>
    </message>
    <message>
        <source>Which of 100 films a person liked.</source>
        <translation>Một người thích phim nào trong 100 phim.</translation>
    </message>
    <message>
        <source>Which of 100 jokes a person liked.</source>
        <translation>Một người thích truyện cười nào trong 100 truyện.</translation>
    </message>
    <message>
        <source>Which of 16 activities of daily living are hard for elderly people.</source>
        <translation>Việc nào trong 16 sinh hoạt hằng ngày là khó với người cao tuổi.</translation>
    </message>
    <message>
        <source>Which of 500 words stand in a paper of the first twelve NIPS conferences.</source>
        <translation>Từ nào trong 500 từ có trong một bài báo của mười hai hội nghị NIPS đầu tiên.</translation>
    </message>
    <message>
        <source>Which of a clip its windows are; none is of two clips.</source>
        <translation>Cửa sổ là những phần nào của đoạn âm; không cửa sổ nào thuộc hai đoạn.</translation>
    </message>
    <message>
        <source>Which of ten shuffled folds, 0 to 9, is the test split; the next one is for validation, and the other eight are for training.</source>
        <translation>Phần nào trong mười phần xáo trộn, 0 đến 9, là tập kiểm tra; phần kế tiếp để kiểm định, tám phần còn lại để huấn luyện.</translation>
    </message>
    <message>
        <source>Which of the names of a clip is its class, as of digit_speaker_take.</source>
        <translation>Phần nào trong tên đoạn âm là lớp của nó, như trong digit_speaker_take.</translation>
    </message>
    <message>
        <source>Which of the text is for testing. Numbers under different splits say nothing of each other.</source>
        <translation>Phần nào của văn bản để kiểm tra. Con số theo các cách chia khác nhau không nói gì về nhau.</translation>
    </message>
    <message>
        <source>Which shuffle is drawn: three others have 84.32, 84.43 and 84.54. Mask sampling, which over-fits less, has 80.0.</source>
        <translation>Phép xáo trộn nào được rút: ba phép khác cho 84,32, 84,43 và 84,54. Lấy mẫu mặt nạ, ít quá khớp hơn, cho 80,0.</translation>
    </message>
    <message>
        <source>Which shuffle is drawn: three others have 9.72, 9.77 and 9.78, and the file's ordering 9.70.</source>
        <translation>Phép xáo trộn nào được rút: ba phép khác cho 9,72, 9,77 và 9,78, còn thứ tự của tệp cho 9,70.</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Trắng</translation>
    </message>
    <message>
        <source>White from this grey on.</source>
        <translation>Từ mức xám này trở lên là trắng.</translation>
    </message>
    <message>
        <source>White wine</source>
        <translation>White wine</translation>
    </message>
    <message>
        <source>White with the grey as probability, drawn by the data seed.</source>
        <translation>Trắng với xác suất là mức xám, rút theo mầm dữ liệu.</translation>
    </message>
    <message>
        <source>White with the grey as probability, drawn in every epoch.</source>
        <translation>Trắng với xác suất là mức xám, rút lại ở mỗi epoch.</translation>
    </message>
    <message>
        <source>Who sees whom, along one ordering.</source>
        <translation>Ai thấy ai, theo một thứ tự.</translation>
    </message>
    <message>
        <source>Width H of each dimension's own hidden layer; weights grow by H·D²/2.</source>
        <translation>Độ rộng H của tầng ẩn riêng của mỗi chiều; số trọng số tăng theo H·D²/2.</translation>
    </message>
    <message>
        <source>Width H.</source>
        <translation>Độ rộng H.</translation>
    </message>
    <message>
        <source>Width H: the topics.</source>
        <translation>Độ rộng H: các chủ đề.</translation>
    </message>
    <message>
        <source>Width H; a linear network has none.</source>
        <translation>Độ rộng H; mạng tuyến tính thì không có.</translation>
    </message>
    <message>
        <source>Width R of what goes from layer to layer, and of the gates.</source>
        <translation>Độ rộng R của những gì đi từ tầng này sang tầng khác, và của các cổng.</translation>
    </message>
    <message>
        <source>Width S of what all layers add up to, by which values are predicted.</source>
        <translation>Độ rộng S của tổng mà mọi tầng cộng vào, từ đó các giá trị được dự đoán.</translation>
    </message>
    <message>
        <source>Width d of every token.</source>
        <translation>Độ rộng d của mỗi token.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>Windows 1252</source>
        <translation>Windows 1252</translation>
    </message>
    <message>
        <source>Windows of steps are learnt, in the order of rows.</source>
        <translation>Học các cửa sổ gồm nhiều bước, theo thứ tự các hàng.</translation>
    </message>
    <message>
        <source>With an L2 of 1e-4 at the least it was 10.35.</source>
        <translation>Với L2 ít nhất 1e-4 thì được 10,35.</translation>
    </message>
    <message>
        <source>With an L2 of 1e-4 at the least it was 12.47.</source>
        <translation>Với L2 ít nhất 1e-4 thì được 12,47.</translation>
    </message>
    <message>
        <source>With hidden units it is RNADE; without, the fully visible network (FVBN) it was compared with.</source>
        <translation>Có đơn vị ẩn thì là RNADE; không có thì là mạng quan sát hoàn toàn (FVBN) từng được so sánh với nó.</translation>
    </message>
    <message>
        <source>With {0} colour channels there must be at least {1} features and as many head features; {2} and {3} are too few.</source>
        <translation>Với {0} kênh màu phải có ít nhất {1} đặc trưng và chừng ấy đặc trưng của đầu ra; {2} và {3} là quá ít.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Words a document</source>
        <translation>Số từ mỗi tài liệu</translation>
    </message>
    <message>
        <source>Words are kept as they are.</source>
        <translation>Từ được giữ nguyên.</translation>
    </message>
    <message>
        <source>Words in all</source>
        <translation>Tổng số từ</translation>
    </message>
    <message>
        <source>Words that no document has were left out: {0}.</source>
        <translation>Đã bỏ ra các từ không có trong tài liệu nào: {0}.</translation>
    </message>
    <message>
        <source>Write a picture down in few codes of a learnt codebook; then a model of the codes has sixteen times fewer steps to take.</source>
        <translation>Viết một ảnh bằng ít mã của một sổ mã đã học; khi đó một mô hình của các mã có ít bước hơn mười sáu lần.</translation>
    </message>
    <message>
        <source>Writes a digit down in 49 codes, and reads it back; codes at random, as here, are none.</source>
        <translation>Viết một chữ số bằng 49 mã, và đọc nó trở lại; các mã ngẫu nhiên, như ở đây, thì không thành chữ số nào.</translation>
    </message>
    <message>
        <source>X or train_data, val_data and test_data</source>
        <translation>X hoặc train_data, val_data và test_data</translation>
    </message>
    <message>
        <source>`_conditionals` of {0} returns a {1}; let it return a Conditional, such as Bernoulli(logits).</source>
        <translation>`_conditionals` của {0} trả về {1}; hãy để nó trả về Conditional, chẳng hạn Bernoulli(logits).</translation>
    </message>
    <message>
        <source>a .7z archive</source>
        <translation>một tệp nén .7z</translation>
    </message>
    <message>
        <source>a .rar archive</source>
        <translation>một tệp nén .rar</translation>
    </message>
    <message>
        <source>a .tar archive</source>
        <translation>một tệp nén .tar</translation>
    </message>
    <message>
        <source>a .zip file</source>
        <translation>một tệp .zip</translation>
    </message>
    <message>
        <source>a HEIC picture</source>
        <translation>một ảnh HEIC</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>một ảnh JPEG 2000</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>một ảnh JPEG XL</translation>
    </message>
    <message>
        <source>a MATLAB 5 file</source>
        <translation>một tệp MATLAB 5</translation>
    </message>
    <message>
        <source>a MATLAB 7.3 file, which is HDF5</source>
        <translation>một tệp MATLAB 7.3, tức là HDF5</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>một tài liệu PDF</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>một bảng Parquet</translation>
    </message>
    <message>
        <source>a Photoshop picture</source>
        <translation>một ảnh Photoshop</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>một ảnh TIFF</translation>
    </message>
    <message>
        <source>a convolution of 7×7, mask A: no pixel sees itself</source>
        <translation>một tích chập 7×7, mặt nạ A: không điểm ảnh nào thấy chính nó</translation>
    </message>
    <message>
        <source>a file of Python pickles, which can run code, so it is not opened</source>
        <translation>một tệp pickle của Python, có thể chạy mã, nên không được mở</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>một đoạn phim</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>một số hữu hạn</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>một thư mục</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>một phông chữ</translation>
    </message>
    <message>
        <source>a gzipped file</source>
        <translation>một tệp nén gzip</translation>
    </message>
    <message>
        <source>a gzipped text</source>
        <translation>một văn bản nén gzip</translation>
    </message>
    <message>
        <source>a header has {0}, each as name: value.</source>
        <translation>phần đầu có {0}, mỗi mục viết dạng tên: giá trị.</translation>
    </message>
    <message>
        <source>a hidden layer has 1 to 65536 units</source>
        <translation>một tầng ẩn có từ 1 đến 65536 đơn vị</translation>
    </message>
    <message>
        <source>a lesson begins with a line {0} and its title: … below that.</source>
        <translation>bài học bắt đầu bằng một dòng {0} và title: … của nó bên dưới.</translation>
    </message>
    <message>
        <source>a list of {0}s, with commas between</source>
        <translation>một danh sách {0}, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>a loudness contour of {0} values</source>
        <translation>một đường độ to gồm {0} giá trị</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>một ảnh</translation>
    </message>
    <message>
        <source>a picture of </source>
        <translation>một ảnh </translation>
    </message>
    <message>
        <source>a picture of high dynamic range</source>
        <translation>một ảnh dải tương phản cao</translation>
    </message>
    <message>
        <source>a pointer of Git LFS, not the file itself</source>
        <translation>một con trỏ của Git LFS, không phải chính tệp đó</translation>
    </message>
    <message>
        <source>a question has answers, - [ ] …, one of them - [x] …; or one number, = 0.75.</source>
        <translation>một câu hỏi có các câu trả lời, - [ ] …, trong đó một câu là - [x] …; hoặc một con số, = 0.75.</translation>
    </message>
    <message>
        <source>a run exported as {0}</source>
        <translation>một lượt chạy xuất ra dưới dạng {0}</translation>
    </message>
    <message>
        <source>a session exported as {0}</source>
        <translation>một phiên làm việc được xuất dưới tên {0}</translation>
    </message>
    <message>
        <source>a single picture in {0} channels</source>
        <translation>một ảnh duy nhất với {0} kênh</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>một tệp âm thanh</translation>
    </message>
    <message>
        <source>a sound file of another format</source>
        <translation>một tệp âm thanh định dạng khác</translation>
    </message>
    <message>
        <source>a t-test takes two pairs or more</source>
        <translation>kiểm định t cần từ hai cặp trở lên</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>một bảng</translation>
    </message>
    <message>
        <source>a table in text</source>
        <translation>một bảng dạng văn bản</translation>
    </message>
    <message>
        <source>a table wants the ending .csv, .tsv, .txt or .data</source>
        <translation>bảng cần có đuôi .csv, .tsv, .txt hoặc .data</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>một văn bản</translation>
    </message>
    <message>
        <source>a text file of zeros and ones</source>
        <translation>một tệp văn bản gồm các số không và một</translation>
    </message>
    <message>
        <source>a text of at most {0} characters</source>
        <translation>một văn bản nhiều nhất {0} ký tự</translation>
    </message>
    <message>
        <source>a text with formats (RTF)</source>
        <translation>một văn bản có định dạng (RTF)</translation>
    </message>
    <message>
        <source>a web page or XML</source>
        <translation>một trang web hoặc XML</translation>
    </message>
    <message>
        <source>a web page, not the file itself</source>
        <translation>một trang web, không phải chính tệp đó</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>một số nguyên</translation>
    </message>
    <message>
        <source>all {0} pixels are hidden, so nothing of the picture is seen</source>
        <translation>cả {0} điểm ảnh đều bị che, nên không thấy gì của ảnh</translation>
    </message>
    <message>
        <source>all; each has a joint distribution of its own. Samples and single scores follow the ordering that is set, raster by default; papers average over random ones</source>
        <translation>mọi thứ tự; mỗi thứ tự có một phân phối đồng thời riêng. Mẫu và điểm số đơn theo thứ tự đã đặt, mặc định là quét dòng; các bài báo lấy trung bình trên các thứ tự ngẫu nhiên</translation>
    </message>
    <message>
        <source>amplitude as recorded</source>
        <translation>biên độ như đã ghi</translation>
    </message>
    <message>
        <source>an .npy file</source>
        <translation>một tệp .npy</translation>
    </message>
    <message>
        <source>an .npz file</source>
        <translation>một tệp .npz</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>một ảnh AVIF</translation>
    </message>
    <message>
        <source>an Arrow table</source>
        <translation>một bảng Arrow</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>một tệp HDF5</translation>
    </message>
    <message>
        <source>an IDX file</source>
        <translation>một tệp IDX</translation>
    </message>
    <message>
        <source>an Office document</source>
        <translation>một tài liệu Office</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>một tệp OpenDocument</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>một cơ sở dữ liệu SQLite</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>một hình vẽ SVG</translation>
    </message>
    <message>
        <source>an answer is a number, = 0.75, or = 0.75 ± 0.01.</source>
        <translation>câu trả lời là một số, = 0.75, hoặc = 0.75 ± 0.01.</translation>
    </message>
    <message>
        <source>an answer is written - [ ] …, or - [x] … if it is right.</source>
        <translation>câu trả lời viết là - [ ] …, hoặc - [x] … nếu đúng.</translation>
    </message>
    <message>
        <source>an icon</source>
        <translation>một biểu tượng</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>một tài liệu Office cũ</translation>
    </message>
    <message>
        <source>and</source>
        <translation>và</translation>
    </message>
    <message>
        <source>any</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>giá trị bất kỳ</translation>
    </message>
    <message>
        <source>any, all with the same joint distribution: every mask is completed exactly</source>
        <translation>bất kỳ, tất cả với cùng phân phối đồng thời: mọi mặt nạ được hoàn thiện chính xác</translation>
    </message>
    <message>
        <source>any, since no pixel depends on another</source>
        <translation>bất kỳ, vì không điểm ảnh nào phụ thuộc vào điểm ảnh khác</translation>
    </message>
    <message>
        <source>are not</source>
        <translation>không</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>như đã ghi</translation>
    </message>
    <message>
        <source>as-is</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>at most {0} characters</source>
        <translation>nhiều nhất {0} ký tự</translation>
    </message>
    <message>
        <source>at most {0} words a document</source>
        <translation>nhiều nhất {0} từ mỗi tài liệu</translation>
    </message>
    <message>
        <source>attacked</source>
        <translation>bị tấn công</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>auto takes a GPU if there is one; cpu, cuda or mps.</source>
        <translation>auto lấy GPU nếu có; cpu, cuda hoặc mps.</translation>
    </message>
    <message>
        <source>basic iterative method</source>
        <translation>phương pháp lặp cơ bản</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>dưới 0,001</translation>
    </message>
    <message>
        <source>below {0}</source>
        <translation>dưới {0}</translation>
    </message>
    <message>
        <source>bfloat16 or 32 bits, timed as training starts.</source>
        <translation>bfloat16 hoặc 32 bit, đo thời gian khi huấn luyện bắt đầu.</translation>
    </message>
    <message>
        <source>bfloat16, {0}× as fast</source>
        <translation>bfloat16, nhanh gấp {0} lần</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>nhị phân</translation>
    </message>
    <message>
        <source>binary events</source>
        <translation>dữ liệu nhị phân</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bit</translation>
    </message>
    <message>
        <source>bits/char</source>
        <translation>bit/ký tự</translation>
    </message>
    <message>
        <source>bits/code</source>
        <translation>bit/mã</translation>
    </message>
    <message>
        <source>bits/dim</source>
        <translation>bit/chiều</translation>
    </message>
    <message>
        <source>bits/sample</source>
        <translation>bit/mẫu</translation>
    </message>
    <message>
        <source>black is hidden, white is observed</source>
        <translation>đen là bị che, trắng là đã biết</translation>
    </message>
    <message>
        <source>block {0}</source>
        <translation>khối {0}</translation>
    </message>
    <message>
        <source>brightness is cut into {0} equal steps</source>
        <translation>độ sáng được chia thành {0} nấc bằng nhau</translation>
    </message>
    <message>
        <source>by blocks</source>
        <translation>theo khối</translation>
    </message>
    <message>
        <source>byte {0} at {1}</source>
        <translation>byte {0} tại {1}</translation>
    </message>
    <message>
        <source>c_t = f ⊙ c_{t−1} + i ⊙ g, the memory</source>
        <translation>c_t = f ⊙ c_{t−1} + i ⊙ g, bộ nhớ</translation>
    </message>
    <message>
        <source>c_{t−1}, the memory before</source>
        <translation>c_{t−1}, bộ nhớ trước đó</translation>
    </message>
    <message>
        <source>categorical</source>
        <translation>phân loại</translation>
    </message>
    <message>
        <source>categorical events</source>
        <translation>dữ liệu phân loại</translation>
    </message>
    <message>
        <source>chains still go by where they began, so modes may weigh wrongly</source>
        <translation>các chuỗi vẫn còn theo điểm xuất phát, nên các mode có thể có trọng số sai</translation>
    </message>
    <message>
        <source>change its permissions or </source>
        <translation>đổi quyền truy cập của nó hoặc </translation>
    </message>
    <message>
        <source>char</source>
        <translation>ký tự</translation>
    </message>
    <message>
        <source>char-rnn, LSTM, 2 × 128</source>
        <translation>char-rnn, LSTM, 2 × 128</translation>
    </message>
    <message>
        <source>character</source>
        <translation>ký tự</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>ký tự</translation>
    </message>
    <message>
        <source>check the network</source>
        <translation>hãy kiểm tra mạng</translation>
    </message>
    <message>
        <source>choose a smaller length</source>
        <translation>hãy chọn độ dài nhỏ hơn</translation>
    </message>
    <message>
        <source>choose one of {0}.</source>
        <translation>hãy chọn một trong {0}.</translation>
    </message>
    <message>
        <source>citation asked</source>
        <translation>đề nghị trích dẫn</translation>
    </message>
    <message>
        <source>citric acid</source>
        <translation>axit citric</translation>
    </message>
    <message>
        <source>class</source>
        <translation>lớp</translation>
    </message>
    <message>
        <source>class = {0}</source>
        <translation>lớp = {0}</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sạch</translation>
    </message>
    <message>
        <source>clean purified</source>
        <translation>sạch, đã thanh lọc</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>đoạn âm</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>đoạn âm</translation>
    </message>
    <message>
        <source>clips are too few, or too short for windows</source>
        <translation>đoạn âm quá ít, hoặc quá ngắn cho các cửa sổ</translation>
    </message>
    <message>
        <source>cloudy -&gt; sprinkler, cloudy -&gt; rain, sprinkler -&gt; wet grass, rain -&gt; wet grass</source>
        <translation>cloudy -&gt; sprinkler, cloudy -&gt; rain, sprinkler -&gt; wet grass, rain -&gt; wet grass</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>code {0} + picture {1}</source>
        <translation>mã {0} + ảnh {1}</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>codes of {0}</source>
        <translation>mã của {0}</translation>
    </message>
    <message>
        <source>colours became grey</source>
        <translation>màu thành xám</translation>
    </message>
    <message>
        <source>column</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>column of numbers in {0}</source>
        <translation>cột số trong {0}</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>component</source>
        <translation>thành phần</translation>
    </message>
    <message>
        <source>conv(m, n) = 9C²mn + Cn; conv(2, F) + conv(2F, F) and conv(2F, 2F) in each of S(2N + 1) − 1 blocks, SN + S − 1 of them with 2F² more; 2(S − 1) conv(F, F); 2FO + CO</source>
        <translation>conv(m, n) = 9C²mn + Cn; conv(2, F) + conv(2F, F) và conv(2F, 2F) trong mỗi khối của S(2N + 1) − 1 khối, trong đó SN + S − 1 khối thêm 2F²; 2(S − 1) conv(F, F); 2FO + CO</translation>
    </message>
    <message>
        <source>converted from {0} to {1} Hz</source>
        <translation>đã đổi từ {0} sang {1} Hz</translation>
    </message>
    <message>
        <source>converted to grey</source>
        <translation>đổi sang xám</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>cpu</translation>
    </message>
    <message>
        <source>cropped to its middle and </source>
        <translation>cắt lấy phần giữa và </translation>
    </message>
    <message>
        <source>cropped to their middle</source>
        <translation>được xén lấy phần giữa</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>cuda</translation>
    </message>
    <message>
        <source>curves or checkpoint are</source>
        <translation>đường cong hoặc điểm lưu</translation>
    </message>
    <message>
        <source>dark and light are exchanged</source>
        <translation>đổi tối thành sáng và ngược lại</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>bộ dữ liệu</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>dates</translation>
    </message>
    <message>
        <source>decoder block {0}: attention to y_&lt;t, attention to the encoder, and a network</source>
        <translation>khối giải mã {0}: chú ý đến y_&lt;t, chú ý đến bộ mã hóa, và một mạng</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>độ sâu</translation>
    </message>
    <message>
        <source>device</source>
        <translation>thiết bị</translation>
    </message>
    <message>
        <source>did you mean {0}?</source>
        <translation>có phải ý là {0}?</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>chữ số</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>digits</translation>
    </message>
    <message>
        <source>distance i − j along the ordering</source>
        <translation>khoảng cách i − j dọc theo thứ tự</translation>
    </message>
    <message>
        <source>document</source>
        <translation>tài liệu</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>tài liệu</translation>
    </message>
    <message>
        <source>download the file again</source>
        <translation>hãy tải tệp về lại</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>động</translation>
    </message>
    <message>
        <source>d² to the nearest: samples {0} ± {1}, test images {2} ± {3}. Equal to a training image: {4} of {5} samples, {6} of {7} test images.</source>
        <translation>d² đến điểm gần nhất: mẫu {0} ± {1}, ảnh kiểm tra {2} ± {3}. Trùng với một ảnh huấn luyện: {4} trong {5} mẫu, {6} trong {7} ảnh kiểm tra.</translation>
    </message>
    <message>
        <source>each block of m maps in and n out 9n(m + n) + 2(m + n) + 2n + (2w + 1)n, and mn + n if m ≠ n; embedding of t 6w² + 4w; first and last 9w(2C·O + C) + 3w; D biases</source>
        <translation>mỗi khối m bản đồ vào và n ra 9n(m + n) + 2(m + n) + 2n + (2w + 1)n, và mn + n nếu m ≠ n; nhúng của t 6w² + 4w; đầu và cuối 9w(2C·O + C) + 3w; D độ lệch</translation>
    </message>
    <message>
        <source>each clip at peak 1</source>
        <translation>mỗi đoạn âm có đỉnh 1</translation>
    </message>
    <message>
        <source>each is the same in every row</source>
        <translation>mỗi cột đều như nhau ở mọi hàng</translation>
    </message>
    <message>
        <source>each {0} after all before it, from {1} {2} earlier on</source>
        <translation>mỗi {0} theo mọi thứ đứng trước, kể từ {1} {2} trước đó</translation>
    </message>
    <message>
        <source>each {0} after {1} {2}</source>
        <translation>mỗi {0} theo {1} {2}</translation>
    </message>
    <message>
        <source>early stop</source>
        <translation>dừng sớm</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>mức công sức</translation>
    </message>
    <message>
        <source>encoder block {0}: attention to all of x, and a network</source>
        <translation>khối mã hóa {0}: chú ý đến toàn bộ x, và một mạng</translation>
    </message>
    <message>
        <source>ends of 50 streams, validated on them</source>
        <translation>đoạn cuối của 50 luồng, cũng dùng để kiểm định</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>ước lượng</translation>
    </message>
    <message>
        <source>events of real numbers</source>
        <translation>dữ liệu số thực</translation>
    </message>
    <message>
        <source>events, purified</source>
        <translation>điểm dữ liệu, đã thanh lọc</translation>
    </message>
    <message>
        <source>every row has another text there</source>
        <translation>mỗi hàng có một văn bản khác nhau ở đó</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <source>exact draws</source>
        <translation>rút chính xác</translation>
    </message>
    <message>
        <source>expected value</source>
        <translation>giá trị kỳ vọng</translation>
    </message>
    <message>
        <source>f = σ(W_f x_t + U_f h_{t−1} + b_f): what is kept of the memory</source>
        <translation>f = σ(W_f x_t + U_f h_{t−1} + b_f): giữ lại gì của bộ nhớ</translation>
    </message>
    <message>
        <source>fast gradient sign</source>
        <translation>dấu gradient nhanh</translation>
    </message>
    <message>
        <source>fetch that with git lfs pull</source>
        <translation>hãy lấy tệp bằng git lfs pull</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>ít hơn</translation>
    </message>
    <message>
        <source>fgsm</source>
        <translation>fgsm</translation>
    </message>
    <message>
        <source>first convolution</source>
        <translation>tích chập đầu tiên</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>tên thứ nhất</translation>
    </message>
    <message>
        <source>first {0} samples, then silence</source>
        <translation>{0} mẫu âm đầu, rồi im lặng</translation>
    </message>
    <message>
        <source>fit=crop or fit=pad keeps theirs</source>
        <translation>fit=crop hoặc fit=pad giữ hình dạng</translation>
    </message>
    <message>
        <source>fit=crop or fit=squash leaves that out</source>
        <translation>fit=crop hoặc fit=squash thì không đệm</translation>
    </message>
    <message>
        <source>fit=pad or fit=squash keeps all of them</source>
        <translation>fit=pad hoặc fit=squash giữ toàn bộ</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>cố định</translation>
    </message>
    <message>
        <source>fixed acidity</source>
        <translation>độ axit cố định</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>điểm bất động</translation>
    </message>
    <message>
        <source>fold {0} of {1} (seed {2})</source>
        <translation>phần chia {0} trên {1} (mầm {2})</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>tự tìm</translation>
    </message>
    <message>
        <source>free some space there or </source>
        <translation>giải phóng bớt chỗ ở đó hoặc </translation>
    </message>
    <message>
        <source>free sulfur dioxide</source>
        <translation>lưu huỳnh đioxit tự do</translation>
    </message>
    <message>
        <source>g = tanh(W_g x_t + U_g h_{t−1} + b_g): what is written</source>
        <translation>g = tanh(W_g x_t + U_g h_{t−1} + b_g): ghi vào cái gì</translation>
    </message>
    <message>
        <source>gH(I + H + 2) + (L − 1)·gH(2H + 2) + O(H + 1) + sLH; g = 1, 4 or 3, s = 1, 2 or 1, I = O = 1 or K; of real numbers I = 1, O = 3K of K components, 2 if K = 1</source>
        <translation>gH(I + H + 2) + (L − 1)·gH(2H + 2) + O(H + 1) + sLH; g = 1, 4 hoặc 3, s = 1, 2 hoặc 1, I = O = 1 hoặc K; với số thực thì I = 1, O = 3K với K thành phần, 2 nếu K = 1</translation>
    </message>
    <message>
        <source>gallery model</source>
        <translation>mô hình của thư viện mẫu</translation>
    </message>
    <message>
        <source>give it a shorter name or </source>
        <translation>đặt tên ngắn hơn cho nó hoặc </translation>
    </message>
    <message>
        <source>give it the ending of its format</source>
        <translation>hãy cho nó đuôi đúng định dạng</translation>
    </message>
    <message>
        <source>give more text</source>
        <translation>hãy cung cấp thêm văn bản</translation>
    </message>
    <message>
        <source>give them the ending of their format</source>
        <translation>hãy đặt đuôi tên theo định dạng của chúng</translation>
    </message>
    <message>
        <source>given its {0}</source>
        <translation>cho trước {0}</translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation>cho trước {0}</translation>
    </message>
    <message>
        <source>glyphs</source>
        <translation>glyphs</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>lưới mã</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>lưới mã</translation>
    </message>
    <message>
        <source>groups ,</source>
        <translation>groups ,</translation>
    </message>
    <message>
        <source>groups .</source>
        <translation>groups .</translation>
    </message>
    <message>
        <source>groups {0}</source>
        <translation>groups {0}</translation>
    </message>
    <message>
        <source>h = tanh(Wx + Uh): soon forgets.</source>
        <translation>h = tanh(Wx + Uh): quên nhanh.</translation>
    </message>
    <message>
        <source>h_t = o ⊙ tanh c_t, what is put out</source>
        <translation>h_t = o ⊙ tanh c_t, cái được đưa ra</translation>
    </message>
    <message>
        <source>h_{t−1}, what was put out before</source>
        <translation>h_{t−1}, đầu ra trước đó</translation>
    </message>
    <message>
        <source>half precision</source>
        <translation>nửa độ chính xác</translation>
    </message>
    <message>
        <source>hardly any move is accepted, so these may be far from the model's own completions</source>
        <translation>hầu như không bước nhảy nào được chấp nhận, nên các bản này có thể còn xa bản hoàn thiện của chính mô hình</translation>
    </message>
    <message>
        <source>has {0} bytes, more</source>
        <translation>có {0} byte, nhiều hơn</translation>
    </message>
    <message>
        <source>head</source>
        <translation>đầu ra cuối</translation>
    </message>
    <message>
        <source>held-out events</source>
        <translation>điểm dữ liệu để riêng</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>hello</translation>
    </message>
    <message>
        <source>hidden is yes or no, not {0}.</source>
        <translation>hidden là yes hoặc no, không phải {0}.</translation>
    </message>
    <message>
        <source>hidden layer {0}</source>
        <translation>tầng ẩn {0}</translation>
    </message>
    <message>
        <source>hidden unit</source>
        <translation>đơn vị ẩn</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>chứa</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>chứa</translation>
    </message>
    <message>
        <source>holds no character but {0}</source>
        <translation>không có ký tự nào ngoài {0}</translation>
    </message>
    <message>
        <source>holds no samples</source>
        <translation>không chứa mẫu âm nào</translation>
    </message>
    <message>
        <source>i = σ(W_i x_t + U_i h_{t−1} + b_i): how much is written</source>
        <translation>i = σ(W_i x_t + U_i h_{t−1} + b_i): ghi vào bao nhiêu</translation>
    </message>
    <message>
        <source>image</source>
        <translation>ảnh</translation>
    </message>
    <message>
        <source>images</source>
        <translation>ảnh</translation>
    </message>
    <message>
        <source>images, x, train_images or x_train</source>
        <translation>images, x, train_images hoặc x_train</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>có màu</translation>
    </message>
    <message>
        <source>in grey</source>
        <translation>xám</translation>
    </message>
    <message>
        <source>in the catalogue already</source>
        <translation>đã có trong danh mục</translation>
    </message>
    <message>
        <source>in their order, as no column tells the time throughout</source>
        <translation>theo thứ tự của chúng, vì không cột nào cho biết thời gian ở mọi hàng</translation>
    </message>
    <message>
        <source>independent systems do not agree, so modes may be missing or weigh wrongly</source>
        <translation>các hệ độc lập không khớp nhau, nên có thể thiếu mode hoặc mode có trọng số sai</translation>
    </message>
    <message>
        <source>input complexity, −log₂ p(x) − L(x)</source>
        <translation>độ phức tạp đầu vào, −log₂ p(x) − L(x)</translation>
    </message>
    <message>
        <source>input {0}</source>
        <translation>đầu vào {0}</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>đầu vào</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>trống rỗng</translation>
    </message>
    <message>
        <source>is silent</source>
        <translation>im lặng</translation>
    </message>
    <message>
        <source>it counts the rows</source>
        <translation>nó đếm số hàng</translation>
    </message>
    <message>
        <source>it has no value</source>
        <translation>nó không có giá trị nào</translation>
    </message>
    <message>
        <source>it holds a file twice</source>
        <translation>nó chứa một tệp hai lần</translation>
    </message>
    <message>
        <source>it holds more files than any run</source>
        <translation>nó chứa nhiều tệp hơn bất kỳ lượt chạy nào</translation>
    </message>
    <message>
        <source>it holds no numbers</source>
        <translation>nó không chứa số</translation>
    </message>
    <message>
        <source>it holds no record or no weights</source>
        <translation>nó không có bản ghi hoặc không có trọng số</translation>
    </message>
    <message>
        <source>it holds {0}</source>
        <translation>nó chứa {0}</translation>
    </message>
    <message>
        <source>it holds {0}, which is no file of a run</source>
        <translation>nó chứa {0}, không phải tệp của một lượt chạy</translation>
    </message>
    <message>
        <source>it is damaged or no {0} file</source>
        <translation>tệp bị hỏng hoặc không phải tệp {0}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>nó trống</translation>
    </message>
    <message>
        <source>it is for another Python or system</source>
        <translation>dành cho Python hoặc hệ thống khác</translation>
    </message>
    <message>
        <source>it is incomplete</source>
        <translation>bộ tệp chưa đủ</translation>
    </message>
    <message>
        <source>it is not a CUDA build</source>
        <translation>không phải bản dựng CUDA</translation>
    </message>
    <message>
        <source>it is not of PyTorch {0}</source>
        <translation>không phải của PyTorch {0}</translation>
    </message>
    <message>
        <source>it is silent</source>
        <translation>nó im lặng</translation>
    </message>
    <message>
        <source>it is {0} in every row</source>
        <translation>mọi hàng đều là {0}</translation>
    </message>
    <message>
        <source>it must be less than {lt}</source>
        <translation>phải nhỏ hơn {lt}</translation>
    </message>
    <message>
        <source>it must be more than {gt}</source>
        <translation>phải lớn hơn {gt}</translation>
    </message>
    <message>
        <source>it names runs that it does not hold</source>
        <translation>nó nêu những lượt chạy mà nó không chứa</translation>
    </message>
    <message>
        <source>it names the rows</source>
        <translation>nó đặt tên cho các hàng</translation>
    </message>
    <message>
        <source>it takes {0}</source>
        <translation>nó nhận {0}</translation>
    </message>
    <message>
        <source>it takes {0}, or numbers such as 2, 3, 1</source>
        <translation>nó nhận {0}, hoặc các số như 2, 3, 1</translation>
    </message>
    <message>
        <source>it takes {expected}</source>
        <translation>nó nhận {expected}</translation>
    </message>
    <message>
        <source>it unpacks to more than any run</source>
        <translation>giải nén ra lớn hơn bất kỳ lượt chạy nào</translation>
    </message>
    <message>
        <source>it unpacks to more than any session</source>
        <translation>nó giải nén ra nhiều hơn mọi phiên làm việc</translation>
    </message>
    <message>
        <source>its class</source>
        <translation>lớp của nó</translation>
    </message>
    <message>
        <source>its edges</source>
        <translation>các cạnh của nó</translation>
    </message>
    <message>
        <source>its events have {0} dimensions, more than any here</source>
        <translation>điểm dữ liệu của nó có {0} chiều, nhiều hơn mọi thứ ở đây</translation>
    </message>
    <message>
        <source>its grey values</source>
        <translation>các giá trị xám của nó</translation>
    </message>
    <message>
        <source>its largest value, {0}, is taken as white</source>
        <translation>giá trị lớn nhất của nó, {0}, được coi là trắng</translation>
    </message>
    <message>
        <source>its loss diverged.</source>
        <translation>mất mát của nó đã phân kỳ.</translation>
    </message>
    <message>
        <source>its loudness every {0} samples</source>
        <translation>độ to của nó cứ mỗi {0} mẫu</translation>
    </message>
    <message>
        <source>its own, in which causes come first; any where there are at most {0} events in all</source>
        <translation>thứ tự của riêng nó, nguyên nhân đứng trước; bất kỳ khi có tất cả nhiều nhất {0} biến cố</translation>
    </message>
    <message>
        <source>its record is damaged or edited</source>
        <translation>bản ghi của nó bị hỏng hoặc đã bị sửa</translation>
    </message>
    <message>
        <source>its record is too large</source>
        <translation>bản ghi của nó quá lớn</translation>
    </message>
    <message>
        <source>its values are 0 to {0}, so {1} is taken as white</source>
        <translation>giá trị của nó từ 0 đến {0}, nên {1} được coi là trắng</translation>
    </message>
    <message>
        <source>its {0}</source>
        <translation>{0} của nó</translation>
    </message>
    <message>
        <source>its {0} damaged or edited</source>
        <translation>{0} của nó bị hỏng hoặc bị sửa</translation>
    </message>
    <message>
        <source>itself {0}× coarser</source>
        <translation>chính nó thô hơn {0}×</translation>
    </message>
    <message>
        <source>k + 1 weights of what is new, beside a count of every passage seen</source>
        <translation>k + 1 trọng số của cái mới, bên cạnh số lần đếm của mỗi đoạn đã gặp</translation>
    </message>
    <message>
        <source>kIR + L(2R(kR + 1) + R(R + 1) + S(R + 1)) + S(S + 1) + O(S + 1), of which a conditional sees the last k + (k − 1)·Σd values; I = O = 1 or K; of real numbers I = 2, O = 3K of K components, 2 if K = 1</source>
        <translation>kIR + L(2R(kR + 1) + R(R + 1) + S(R + 1)) + S(S + 1) + O(S + 1), trong đó một phân phối có điều kiện thấy k + (k − 1)·Σd giá trị cuối; I = O = 1 hoặc K; với số thực thì I = 2, O = 3K với K thành phần, 2 nếu K = 1</translation>
    </message>
    <message>
        <source>kind of event</source>
        <translation>loại điểm dữ liệu</translation>
    </message>
    <message>
        <source>last 10 %, validated on it</source>
        <translation>10 % cuối, cũng dùng để kiểm định</translation>
    </message>
    <message>
        <source>last 5 %, validated on it</source>
        <translation>5 % cuối, cũng dùng để kiểm định</translation>
    </message>
    <message>
        <source>last hidden unit</source>
        <translation>đơn vị ẩn cuối</translation>
    </message>
    <message>
        <source>last part for testing</source>
        <translation>phần cuối để kiểm tra</translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation>tầng {0}</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>chữ cái</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>mức</translation>
    </message>
    <message>
        <source>likelihood ratio, log q(x) − log p(x)</source>
        <translation>tỉ số hợp lý, log q(x) − log p(x)</translation>
    </message>
    <message>
        <source>line</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>line was</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>lines were</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>links alone are resampled, along one ordering, so none is drawn</source>
        <translation>chỉ rút lại liên kết, theo một thứ tự, nên không rút thứ tự nào</translation>
    </message>
    <message>
        <source>load it where you trust it, {0}</source>
        <translation>hãy nạp nó ở nơi đáng tin, {0}</translation>
    </message>
    <message>
        <source>log Z {0} (3σ) by AIS, {1} chains × {2} temperatures</source>
        <translation>log Z {0} (3σ) bằng AIS, {1} chuỗi × {2} nhiệt độ</translation>
    </message>
    <message>
        <source>logit of {0}</source>
        <translation>logit của {0}</translation>
    </message>
    <message>
        <source>look</source>
        <translation>có vẻ</translation>
    </message>
    <message>
        <source>look at what the folder holds</source>
        <translation>hãy xem thư mục chứa gì</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>cận dưới</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>tạo ở đây</translation>
    </message>
    <message>
        <source>max(0, a): quick, and learns well in wide layers.</source>
        <translation>max(0, a): nhanh, và học tốt trong các tầng rộng.</translation>
    </message>
    <message>
        <source>method of completion</source>
        <translation>phương pháp hoàn thiện</translation>
    </message>
    <message>
        <source>model</source>
        <translation>mô hình</translation>
    </message>
    <message>
        <source>more</source>
        <translation>nhiều hơn</translation>
    </message>
    <message>
        <source>most rows have no value there</source>
        <translation>phần lớn các hàng không có giá trị ở đó</translation>
    </message>
    <message>
        <source>mps</source>
        <translation>mps</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>name another encoding</source>
        <translation>hãy chỉ ra bảng mã khác</translation>
    </message>
    <message>
        <source>name its encoding, such as encoding=cp1252</source>
        <translation>hãy chỉ ra bảng mã của nó, chẳng hạn encoding=cp1252</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>nats/char</source>
        <translation>nat/ký tự</translation>
    </message>
    <message>
        <source>nats/code</source>
        <translation>nat/mã</translation>
    </message>
    <message>
        <source>nats/dim</source>
        <translation>nat/chiều</translation>
    </message>
    <message>
        <source>nats/sample</source>
        <translation>nat/mẫu</translation>
    </message>
    <message>
        <source>nearly black: its values are 0 to {0} of {1}</source>
        <translation>gần như đen: giá trị của nó từ 0 đến {0} trên {1}</translation>
    </message>
    <message>
        <source>no official training part: {0} rows of the validation part instead</source>
        <translation>không có phần huấn luyện chính thức: thay bằng {0} hàng của phần kiểm định</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>không cần</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>không nêu</translation>
    </message>
    <message>
        <source>none stated (derived from MNIST)</source>
        <translation>không nêu (dẫn xuất từ MNIST)</translation>
    </message>
    <message>
        <source>none stated; the author asks to cite</source>
        <translation>không nêu; tác giả yêu cầu trích dẫn</translation>
    </message>
    <message>
        <source>none that torch can use</source>
        <translation>không có cái nào torch dùng được</translation>
    </message>
    <message>
        <source>none, since this user has no home folder</source>
        <translation>không có, vì người dùng này không có thư mục cá nhân</translation>
    </message>
    <message>
        <source>none: it has no conditionals, so it completes no mask</source>
        <translation>không có: nó không có phân phối có điều kiện, nên không hoàn thiện mặt nạ nào</translation>
    </message>
    <message>
        <source>none: its codes come first, so it completes no mask</source>
        <translation>không có: các mã của nó đến trước, nên nó không hoàn thiện mặt nạ nào</translation>
    </message>
    <message>
        <source>none: its hidden causes come first, so it completes no mask</source>
        <translation>không có: các nguyên nhân ẩn của nó đến trước, nên nó không hoàn thiện mặt nạ nào</translation>
    </message>
    <message>
        <source>none: its hidden units come first, so it completes no mask</source>
        <translation>không có: các đơn vị ẩn của nó đứng trước, nên nó không hoàn thiện mặt nạ nào</translation>
    </message>
    <message>
        <source>none: its units have no order, so it completes no mask</source>
        <translation>không có: các đơn vị của nó không có thứ tự, nên nó không hoàn thiện mặt nạ nào</translation>
    </message>
    <message>
        <source>not in the alphabet, so {0}: {1}</source>
        <translation>không có trong bảng chữ, nên thành {0}: {1}</translation>
    </message>
    <message>
        <source>not in the vocabulary, so left out: {0}</source>
        <translation>không có trong từ vựng nên bị bỏ: {0}</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>chưa cài</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>chưa bắt đầu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>nothing is hidden, so nothing is filled in</source>
        <translation>không gì bị che, nên không gì được điền</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>số</translation>
    </message>
    <message>
        <source>numerals</source>
        <translation>numerals</translation>
    </message>
    <message>
        <source>o = σ(W_o x_t + U_o h_{t−1} + b_o): what is put out of it</source>
        <translation>o = σ(W_o x_t + U_o h_{t−1} + b_o): đưa ra gì từ đó</translation>
    </message>
    <message>
        <source>observed dimensions that come later were ignored</source>
        <translation>các chiều đã biết đứng sau đã bị bỏ qua</translation>
    </message>
    <message>
        <source>of this program</source>
        <translation>của chương trình này</translation>
    </message>
    <message>
        <source>of {0} characters the first {1} were taken</source>
        <translation>trong {0} ký tự, lấy {1} ký tự đầu</translation>
    </message>
    <message>
        <source>of {0} s the first {1} s were taken</source>
        <translation>trong {0} s đã lấy {1} s đầu</translation>
    </message>
    <message>
        <source>official split</source>
        <translation>cách chia chính thức</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>lần lượt</translation>
    </message>
    <message>
        <source>one of {0} classes</source>
        <translation>một trong {0} lớp</translation>
    </message>
    <message>
        <source>one value only</source>
        <translation>chỉ một giá trị</translation>
    </message>
    <message>
        <source>one, fixed before training</source>
        <translation>một, cố định trước khi huấn luyện</translation>
    </message>
    <message>
        <source>one, fixed before training; the sets B_i depend on it</source>
        <translation>một, cố định trước khi huấn luyện; các tập B_i phụ thuộc vào nó</translation>
    </message>
    <message>
        <source>one: every n-th pixel of every n-th row, then the others</source>
        <translation>một: mỗi điểm ảnh thứ n của mỗi hàng thứ n, rồi các điểm còn lại</translation>
    </message>
    <message>
        <source>one: the words as they come, shuffled for every visit in training</source>
        <translation>một: các từ theo thứ tự xuất hiện, xáo trộn mỗi lần đến lượt khi huấn luyện</translation>
    </message>
    <message>
        <source>one; its own cycle; or, trained on endless mask sets, any</source>
        <translation>một; chu kỳ riêng của nó; hoặc bất kỳ, nếu huấn luyện trên vô số bộ mặt nạ</translation>
    </message>
    <message>
        <source>only the values {0}</source>
        <translation>chỉ các giá trị {0}</translation>
    </message>
    <message>
        <source>open it with h5py, {0}</source>
        <translation>hãy mở bằng h5py, {0}</translation>
    </message>
    <message>
        <source>open that file</source>
        <translation>hãy mở tệp đó</translation>
    </message>
    <message>
        <source>open the folder it lies in</source>
        <translation>hãy mở thư mục chứa nó</translation>
    </message>
    <message>
        <source>or</source>
        <translation>hoặc</translation>
    </message>
    <message>
        <source>or leave them out with classes=none</source>
        <translation>hoặc bỏ chúng đi bằng classes=none</translation>
    </message>
    <message>
        <source>order is a number, not {0}.</source>
        <translation>order là một số, không phải {0}.</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>dữ liệu khác</translation>
    </message>
    <message>
        <source>output</source>
        <translation>đầu ra</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>đầu ra</translation>
    </message>
    <message>
        <source>p(x_i | x_&lt;i): a softmax of 256 values, a sigmoid of binary ones</source>
        <translation>p(x_i | x_&lt;i): softmax trên 256 giá trị, sigmoid cho giá trị nhị phân</translation>
    </message>
    <message>
        <source>p(y_t | y_&lt;t, x), a softmax over all signs</source>
        <translation>p(y_t | y_&lt;t, x), softmax trên mọi ký hiệu</translation>
    </message>
    <message>
        <source>p-values of test {0}, ranked among {1} of validation, {2} uniform: distance {3}, p = {4} (Kolmogorov–Smirnov).</source>
        <translation>Giá trị p của {0} kiểm tra, xếp hạng giữa {1} điểm kiểm định, {2} phân bố đều: khoảng cách {3}, p = {4} (Kolmogorov–Smirnov).</translation>
    </message>
    <message>
        <source>packed by bzip2</source>
        <translation>nén bằng bzip2</translation>
    </message>
    <message>
        <source>packed by gzip, and damaged</source>
        <translation>nén bằng gzip, và bị hỏng</translation>
    </message>
    <message>
        <source>packed by xz</source>
        <translation>nén bằng xz</translation>
    </message>
    <message>
        <source>packed by zstd</source>
        <translation>nén bằng zstd</translation>
    </message>
    <message>
        <source>padded with {0}</source>
        <translation>được đệm bằng {0}</translation>
    </message>
    <message>
        <source>padded with {0} and </source>
        <translation>đệm bằng {0} và </translation>
    </message>
    <message>
        <source>parameter_count of {0} in {1} is asked before there is a model; make it a @staticmethod of the space and the config.</source>
        <translation>parameter_count của {0} trong {1} được gọi trước khi có mô hình; hãy biến nó thành @staticmethod của space và config.</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>perplexity</translation>
    </message>
    <message>
        <source>perplexity {0} per word</source>
        <translation>perplexity {0} mỗi từ</translation>
    </message>
    <message>
        <source>pictures do not end so</source>
        <translation>tên tệp ảnh không có đuôi như vậy</translation>
    </message>
    <message>
        <source>pip found no CUDA build ({0}); {1}.</source>
        <translation>pip không tìm thấy bản dựng CUDA nào ({0}); {1}.</translation>
    </message>
    <message>
        <source>pixel</source>
        <translation>điểm ảnh</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>điểm ảnh</translation>
    </message>
    <message>
        <source>png, a bit</source>
        <translation>png, một bit</translation>
    </message>
    <message>
        <source>ppl {0}</source>
        <translation>ppl {0}</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>quy trình đo</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>thuộc phạm vi công cộng</translation>
    </message>
    <message>
        <source>public for research; citation asked</source>
        <translation>công khai cho nghiên cứu; đề nghị trích dẫn</translation>
    </message>
    <message>
        <source>public re-runs of Y. Burda, R. Grosse, R. Salakhutdinov, ICLR 2016</source>
        <translation>các lần chạy lại công khai của Y. Burda, R. Grosse, R. Salakhutdinov, ICLR 2016</translation>
    </message>
    <message>
        <source>published table</source>
        <translation>bảng đã công bố</translation>
    </message>
    <message>
        <source>pulse 1 imaginary</source>
        <translation>xung 1 phần ảo</translation>
    </message>
    <message>
        <source>pulse 1 real</source>
        <translation>xung 1 phần thực</translation>
    </message>
    <message>
        <source>pulse {0} {1}</source>
        <translation>xung {0} {1}</translation>
    </message>
    <message>
        <source>purified</source>
        <translation>đã thanh lọc</translation>
    </message>
    <message>
        <source>random noise</source>
        <translation>nhiễu ngẫu nhiên</translation>
    </message>
    <message>
        <source>raster only</source>
        <translation>chỉ quét dòng</translation>
    </message>
    <message>
        <source>real</source>
        <translation>thực</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>tái tạo</translation>
    </message>
    <message>
        <source>reconstruction error</source>
        <translation>sai số tái tạo</translation>
    </message>
    <message>
        <source>record is</source>
        <translation>bản ghi</translation>
    </message>
    <message>
        <source>replace it by a fresh copy</source>
        <translation>hãy thay bằng bản mới</translation>
    </message>
    <message>
        <source>replace it by a fresh copy.</source>
        <translation>hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>residual sugar</source>
        <translation>đường dư</translation>
    </message>
    <message>
        <source>row</source>
        <translation>hàng</translation>
    </message>
    <message>
        <source>row or column</source>
        <translation>hàng hoặc cột</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>hàng</translation>
    </message>
    <message>
        <source>rows=columns, values=levels has bins</source>
        <translation>rows=columns, values=levels có các khoảng</translation>
    </message>
    <message>
        <source>runs are named by a list of texts</source>
        <translation>các lượt chạy được nêu bằng một danh sách văn bản</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>samples are</source>
        <translation>các mẫu</translation>
    </message>
    <message>
        <source>samples, drawn</source>
        <translation>mẫu, đã rút</translation>
    </message>
    <message>
        <source>save it as PNG</source>
        <translation>hãy lưu thành PNG</translation>
    </message>
    <message>
        <source>save it as WAV, FLAC or MP3</source>
        <translation>hãy lưu thành WAV, FLAC hoặc MP3</translation>
    </message>
    <message>
        <source>save it as a .csv table</source>
        <translation>hãy lưu thành bảng .csv</translation>
    </message>
    <message>
        <source>save it with -v7 in MATLAB</source>
        <translation>hãy lưu bằng -v7 trong MATLAB</translation>
    </message>
    <message>
        <source>save its frames as PNG in a folder</source>
        <translation>hãy lưu các khung hình thành PNG trong một thư mục</translation>
    </message>
    <message>
        <source>save its pictures with numpy.savez and open the .npz</source>
        <translation>hãy lưu các ảnh bằng numpy.savez rồi mở tệp .npz</translation>
    </message>
    <message>
        <source>save its tables as .csv, or its pages as PNG</source>
        <translation>hãy lưu các bảng thành .csv, hoặc các trang thành PNG</translation>
    </message>
    <message>
        <source>save them as PNG</source>
        <translation>hãy lưu chúng thành PNG</translation>
    </message>
    <message>
        <source>scaled from a peak of {0} to 1, as the data are</source>
        <translation>đã đổi thang từ đỉnh {0} về 1, như dữ liệu</translation>
    </message>
    <message>
        <source>second class</source>
        <translation>lớp thứ hai</translation>
    </message>
    <message>
        <source>second name</source>
        <translation>tên thứ hai</translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>xem văn bản của giấy phép</translation>
    </message>
    <message>
        <source>see-through parts are hidden</source>
        <translation>phần trong suốt bị che</translation>
    </message>
    <message>
        <source>see-through parts are {0}</source>
        <translation>phần trong suốt thành {0}</translation>
    </message>
    <message>
        <source>seeded split {0}</source>
        <translation>cách chia theo mầm {0}</translation>
    </message>
    <message>
        <source>sequential Monte Carlo</source>
        <translation>Monte Carlo tuần tự</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>thiết lập</translation>
    </message>
    <message>
        <source>silence follows after {0} s</source>
        <translation>sau {0} s là im lặng</translation>
    </message>
    <message>
        <source>soft edges cut at half</source>
        <translation>cạnh mềm cắt ở mức một nửa</translation>
    </message>
    <message>
        <source>some rows have no value there</source>
        <translation>một số hàng không có giá trị ở đó</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>thứ khác</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>âm thanh</translation>
    </message>
    <message>
        <source>sounds have at least {0} samples a second, and 0 is as recorded</source>
        <translation>âm thanh có ít nhất {0} mẫu mỗi giây, và 0 là như đã ghi</translation>
    </message>
    <message>
        <source>source code</source>
        <translation>mã nguồn</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>người nói</translation>
    </message>
    <message>
        <source>split</source>
        <translation>tập dữ liệu</translation>
    </message>
    <message>
        <source>split 85/5/10 % in order</source>
        <translation>chia 85/5/10 % theo thứ tự</translation>
    </message>
    <message>
        <source>split {0} %</source>
        <translation>chia {0} %</translation>
    </message>
    <message>
        <source>squashed and </source>
        <translation>ép lại và </translation>
    </message>
    <message>
        <source>squashed into another shape</source>
        <translation>bị ép sang hình dạng khác</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>sai số chuẩn</translation>
    </message>
    <message>
        <source>static (seed {0})</source>
        <translation>tĩnh (mầm {0})</translation>
    </message>
    <message>
        <source>steps i − j through time</source>
        <translation>số bước i − j theo thời gian</translation>
    </message>
    <message>
        <source>steps of {0}</source>
        <translation>bước {0}</translation>
    </message>
    <message>
        <source>such pictures are not read</source>
        <translation>không đọc được loại ảnh này</translation>
    </message>
    <message>
        <source>takes 0 to {0}</source>
        <translation>các lần đọc 0 đến {0}</translation>
    </message>
    <message>
        <source>test</source>
        <translation>kiểm tra</translation>
    </message>
    <message>
        <source>test {0}</source>
        <translation>kiểm tra {0}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>that of a model in the package {0}</source>
        <translation>là tên của một mô hình trong gói {0}</translation>
    </message>
    <message>
        <source>that of the model in {0}</source>
        <translation>là tên của mô hình trong {0}</translation>
    </message>
    <message>
        <source>the S-curve and its flips and transposes, or any, best those; or what is missing last, row by row</source>
        <translation>đường chữ S cùng các phép lật và chuyển vị, hoặc bất kỳ, tốt nhất là những thứ tự này; hoặc phần thiếu sau cùng, từng hàng một</translation>
    </message>
    <message>
        <source>the arrows {0} go round in a circle; leave one out</source>
        <translation>các mũi tên {0} đi thành vòng; bỏ bớt một mũi tên</translation>
    </message>
    <message>
        <source>the binary version of CIFAR-10</source>
        <translation>bản nhị phân của CIFAR-10</translation>
    </message>
    <message>
        <source>the catalogue's cifar10 takes the version without pickles</source>
        <translation>cifar10 trong danh mục lấy phiên bản không có pickle</translation>
    </message>
    <message>
        <source>the chains no longer change</source>
        <translation>các chuỗi không còn thay đổi</translation>
    </message>
    <message>
        <source>the chains still change; more moves will help</source>
        <translation>các chuỗi vẫn còn thay đổi; thêm bước nhảy sẽ có ích</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>the first of its {0} samples</source>
        <translation>mẫu đầu trong {0} mẫu của nó</translation>
    </message>
    <message>
        <source>the folders of data</source>
        <translation>các thư mục dữ liệu</translation>
    </message>
    <message>
        <source>the header does not end; add a line {0} below it.</source>
        <translation>phần đầu không kết thúc; hãy thêm một dòng {0} bên dưới.</translation>
    </message>
    <message>
        <source>the header has no title; add a line title: …</source>
        <translation>phần đầu không có tiêu đề; hãy thêm một dòng title: …</translation>
    </message>
    <message>
        <source>the last sample</source>
        <translation>mẫu tín hiệu cuối</translation>
    </message>
    <message>
        <source>the last two samples</source>
        <translation>hai mẫu tín hiệu cuối</translation>
    </message>
    <message>
        <source>the least is {ge}</source>
        <translation>nhỏ nhất là {ge}</translation>
    </message>
    <message>
        <source>the most is {le}</source>
        <translation>lớn nhất là {le}</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>con số</translation>
    </message>
    <message>
        <source>the package {0}</source>
        <translation>gói {0}</translation>
    </message>
    <message>
        <source>the repository nanoGPT</source>
        <translation>kho mã nanoGPT</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>như nhau</translation>
    </message>
    <message>
        <source>the sentence</source>
        <translation>câu</translation>
    </message>
    <message>
        <source>the setting</source>
        <translation>thiết lập</translation>
    </message>
    <message>
        <source>there is no NVIDIA driver</source>
        <translation>không có trình điều khiển NVIDIA</translation>
    </message>
    <message>
        <source>there must be {max_length} or fewer values</source>
        <translation>phải có không quá {max_length} giá trị</translation>
    </message>
    <message>
        <source>there must be {min_length} or more values</source>
        <translation>phải có từ {min_length} giá trị trở lên</translation>
    </message>
    <message>
        <source>they are links that lead nowhere</source>
        <translation>là các liên kết không dẫn đến đâu</translation>
    </message>
    <message>
        <source>they are links to folders around this one</source>
        <translation>là các liên kết đến thư mục bao quanh thư mục này</translation>
    </message>
    <message>
        <source>they are there already</source>
        <translation>đã có sẵn ở đó</translation>
    </message>
    <message>
        <source>they count the rows</source>
        <translation>chúng đếm số hàng</translation>
    </message>
    <message>
        <source>they have no value</source>
        <translation>chúng không có giá trị nào</translation>
    </message>
    <message>
        <source>they may not be read: change their permissions</source>
        <translation>không được phép đọc: hãy đổi quyền truy cập</translation>
    </message>
    <message>
        <source>they name the rows</source>
        <translation>chúng đặt tên cho các hàng</translation>
    </message>
    <message>
        <source>those for {0}</source>
        <translation>phần dành cho {0}</translation>
    </message>
    <message>
        <source>those of two PixelRNNs, c(4hLd + m) more in the second (d = 1 or 2 directions), and c(25C + cn² + 2) of the maps</source>
        <translation>số của hai PixelRNN, thêm c(4hLd + m) ở mạng thứ hai (d = 1 hoặc 2 hướng), và c(25C + cn² + 2) của các bản đồ</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>ngưỡng</translation>
    </message>
    <message>
        <source>threshold {0}</source>
        <translation>ngưỡng {0}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>tones</source>
        <translation>tones</translation>
    </message>
    <message>
        <source>too few moves to judge by</source>
        <translation>quá ít bước nhảy để đánh giá</translation>
    </message>
    <message>
        <source>torch finds no GPU {0} on this machine; choose one of {1}.</source>
        <translation>torch không tìm thấy GPU {0} trên máy này; chọn một trong {1}.</translation>
    </message>
    <message>
        <source>total sulfur dioxide</source>
        <translation>lưu huỳnh đioxit tổng</translation>
    </message>
    <message>
        <source>train</source>
        <translation>huấn luyện</translation>
    </message>
    <message>
        <source>training</source>
        <translation>huấn luyện</translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation>ảnh huấn luyện</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>đúng hoặc sai</translation>
    </message>
    <message>
        <source>turned upright, as its camera says</source>
        <translation>xoay thẳng đứng, theo thông tin của máy ảnh</translation>
    </message>
    <message>
        <source>two classes</source>
        <translation>hai lớp</translation>
    </message>
    <message>
        <source>typicality, |−log p(x) − H|</source>
        <translation>tính điển hình, |−log p(x) − H|</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>unit {0} of layer {1}</source>
        <translation>đơn vị {0} của tầng {1}</translation>
    </message>
    <message>
        <source>unit {0} of {1} (m = {2})</source>
        <translation>đơn vị {0} của {1} (m = {2})</translation>
    </message>
    <message>
        <source>unpack it, and open what is inside</source>
        <translation>hãy giải nén và mở thứ bên trong</translation>
    </message>
    <message>
        <source>unpacks to more</source>
        <translation>giải nén ra nhiều hơn</translation>
    </message>
    <message>
        <source>usual length</source>
        <translation>độ dài thường dùng</translation>
    </message>
    <message>
        <source>usual share</source>
        <translation>tỉ lệ thường dùng</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>kiểm định</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>kiểm định</translation>
    </message>
    <message>
        <source>validation trains too</source>
        <translation>tập kiểm định cũng dùng để huấn luyện</translation>
    </message>
    <message>
        <source>validation {0} %</source>
        <translation>kiểm định {0} %</translation>
    </message>
    <message>
        <source>values=levels takes bins instead</source>
        <translation>values=levels lấy các khoảng thay vào</translation>
    </message>
    <message>
        <source>volatile acidity</source>
        <translation>độ axit bay hơi</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>trọng số</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>trọng số</translation>
    </message>
    <message>
        <source>weights are</source>
        <translation>trọng số</translation>
    </message>
    <message>
        <source>what foretells {0}</source>
        <translation>cái dự báo {0}</translation>
    </message>
    <message>
        <source>what is listed is numbered from 1 on</source>
        <translation>những gì được liệt kê đánh số từ 1</translation>
    </message>
    <message>
        <source>white {0}</source>
        <translation>trắng {0}</translation>
    </message>
    <message>
        <source>whole documents</source>
        <translation>tài liệu nguyên vẹn</translation>
    </message>
    <message>
        <source>window</source>
        <translation>cửa sổ</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>cửa sổ</translation>
    </message>
    <message>
        <source>windows of {0}</source>
        <translation>cửa sổ {0}</translation>
    </message>
    <message>
        <source>without a guide</source>
        <translation>không dẫn đường</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>không có đuôi</translation>
    </message>
    <message>
        <source>word</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>words</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>x, the picture</source>
        <translation>x, bức ảnh</translation>
    </message>
    <message>
        <source>x, the sequence that is given</source>
        <translation>x, dãy được cho trước</translation>
    </message>
    <message>
        <source>x_t, the input</source>
        <translation>x_t, đầu vào</translation>
    </message>
    <message>
        <source>y_&lt;t, what is written so far</source>
        <translation>y_&lt;t, phần đã viết đến lúc này</translation>
    </message>
    <message>
        <source>zlib, a bit</source>
        <translation>zlib, một bit</translation>
    </message>
    <message>
        <source>{0:.3f} to {2:.3f}, median {1:.3f}</source>
        <translation>{0:.3f} đến {2:.3f}, trung vị {1:.3f}</translation>
    </message>
    <message>
        <source>{0} = {1} ({2}); with a uniform prior ≤ {3}</source>
        <translation>{0} = {1} ({2}); với tiên nghiệm đều ≤ {3}</translation>
    </message>
    <message>
        <source>{0} = {1} will not do: {2}.</source>
        <translation>{0} = {1} không dùng được: {2}.</translation>
    </message>
    <message>
        <source>{0} English digits by six speakers, of half a second or so at 8,000 Hz: takes 0 to {1} of the Free Spoken Digit Dataset, of which 0 to {2} are for testing, as its authors say. Its files are not downloaded; put them into a data folder.</source>
        <translation>{0} chữ số tiếng Anh do sáu người đọc, dài chừng nửa giây ở 8.000 Hz: các lần đọc 0 đến {1} của Free Spoken Digit Dataset, trong đó 0 đến {2} để kiểm tra, theo lời tác giả. Các tệp không được tải về; hãy đặt chúng vào một thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>{0} Hz μ-law</source>
        <translation>μ-law {0} Hz</translation>
    </message>
    <message>
        <source>{0} In all, {1}; mend them all, or leave them out</source>
        <translation>{0} Tổng cộng, {1}; hãy sửa tất cả, hoặc bỏ chúng đi</translation>
    </message>
    <message>
        <source>{0} One of the twenty sets of the benchmark.</source>
        <translation>{0} Một trong hai mươi bộ của bộ chuẩn so sánh.</translation>
    </message>
    <message>
        <source>{0} and are left out.</source>
        <translation>{0} và bị bỏ ra.</translation>
    </message>
    <message>
        <source>{0} and the files beside it hold parts each; name one of them.</source>
        <translation>{0} và các tệp bên cạnh đều chứa nhiều phần; hãy nêu một tệp trong số đó.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} và {1}</translation>
    </message>
    <message>
        <source>{0} and {1} are measured on other events, so their NLLs cannot be compared; take runs of the same data, prepared alike.</source>
        <translation>{0} và {1} được đo trên dữ liệu khác nhau, nên NLL của chúng không so sánh được; hãy lấy các lượt chạy của cùng dữ liệu, chuẩn bị như nhau.</translation>
    </message>
    <message>
        <source>{0} and {1} cannot be compared: events of one have the shape {2} ({3}), those of the other {4} ({5}); choose models of the same data.</source>
        <translation>Không so sánh được {0} và {1}: điểm dữ liệu của bên này có hình dạng {2} ({3}), của bên kia {4} ({5}); hãy chọn các mô hình trên cùng dữ liệu.</translation>
    </message>
    <message>
        <source>{0} and {1} cannot be compared: one is given {2}, the other {3}; choose models that are given the same.</source>
        <translation>Không so sánh được {0} và {1}: bên này được cho trước {2}, bên kia {3}; hãy chọn các mô hình được cho trước như nhau.</translation>
    </message>
    <message>
        <source>{0} and {1} cannot be compared: one is measured on {2}, the other on {3}{4}; name runs of the same data, prepared alike.</source>
        <translation>Không so sánh được {0} và {1}: bên này đo trên {2}, bên kia trên {3}{4}; hãy nêu các lượt chạy trên cùng dữ liệu, chuẩn bị như nhau.</translation>
    </message>
    <message>
        <source>{0} answers are right. Guessing would have {1}, and be as good or better with probability {2}.</source>
        <translation>{0} câu trả lời đúng. Đoán mò sẽ được {1}, và tốt bằng hoặc hơn thế với xác suất {2}.</translation>
    </message>
    <message>
        <source>{0} are not begun by typing; leave out the prompt.</source>
        <translation>{0} không bắt đầu bằng cách gõ; hãy bỏ câu mồi.</translation>
    </message>
    <message>
        <source>{0} are not square, so they are {1}; {2}.</source>
        <translation>{0} không vuông, nên {1}; {2}.</translation>
    </message>
    <message>
        <source>{0} are not typed; name a file of one.</source>
        <translation>{0} không gõ được; hãy chỉ ra một tệp.</translation>
    </message>
    <message>
        <source>{0} are the data that the run learnt; name other data.</source>
        <translation>{0} chính là dữ liệu mà lượt chạy đã học; hãy nêu dữ liệu khác.</translation>
    </message>
    <message>
        <source>{0} before its .gz</source>
        <translation>{0} trước .gz</translation>
    </message>
    <message>
        <source>{0} beside it is not read, as Python pickles can run code.</source>
        <translation>{0} bên cạnh không được đọc, vì tệp pickle của Python có thể chạy mã.</translation>
    </message>
    <message>
        <source>{0} beside it is not read; open the folder to test with it.</source>
        <translation>{0} bên cạnh không được đọc; hãy mở thư mục để kiểm tra bằng nó.</translation>
    </message>
    <message>
        <source>{0} beside it is the part for testing.</source>
        <translation>{0} bên cạnh là phần để kiểm tra.</translation>
    </message>
    <message>
        <source>{0} bits by itself</source>
        <translation>{0} bit nếu xét riêng</translation>
    </message>
    <message>
        <source>{0} by itself</source>
        <translation>{0} nếu xét riêng</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} byte</translation>
    </message>
    <message>
        <source>{0} calls its model {1}, which is {2}; give its card another name.</source>
        <translation>{0} gọi mô hình của nó là {1}, vốn {2}; đặt tên khác trong card của nó.</translation>
    </message>
    <message>
        <source>{0} came with the program and is only read, so its codes are made when they are needed; those of a run of your own can be kept.</source>
        <translation>{0} đi kèm chương trình và chỉ được đọc, nên mã của nó được tạo khi cần; mã của lượt chạy riêng thì lưu được.</translation>
    </message>
    <message>
        <source>{0} cannot be one of these events. {1}</source>
        <translation>{0} không thể là một điểm dữ liệu loại này. {1}</translation>
    </message>
    <message>
        <source>{0} cannot be opened: {1}; ask for a fresh export.</source>
        <translation>Không mở được {0}: {1}; hãy xin một bản xuất mới.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1})</source>
        <translation>{0} không đọc được ({1})</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>Không đọc được {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be run: {1}{2}; mend it.</source>
        <translation>Không chạy được {0}: {1}{2}; hãy sửa nó.</translation>
    </message>
    <message>
        <source>{0} cannot be written: name a file that ends in {1}.</source>
        <translation>Không ghi được {0}: hãy nêu một tệp có đuôi {1}.</translation>
    </message>
    <message>
        <source>{0} cannot go on: {1} Train a new run.</source>
        <translation>{0} không thể tiếp tục: {1} Hãy huấn luyện một lượt chạy mới.</translation>
    </message>
    <message>
        <source>{0} changes 1 to {1} {2}, not {3}.</source>
        <translation>{0} thay đổi từ 1 đến {1} {2}, không phải {3}.</translation>
    </message>
    <message>
        <source>{0} channels are mixed</source>
        <translation>{0} kênh được trộn lại</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} ký tự</translation>
    </message>
    <message>
        <source>{0} characters, of {1} rare ones ({2}), are {3}; a larger alphabet keeps them.</source>
        <translation>{0} ký tự, thuộc {1} ký tự hiếm ({2}), trở thành {3}; bảng chữ lớn hơn sẽ giữ được chúng.</translation>
    </message>
    <message>
        <source>{0} characters, the end among them</source>
        <translation>{0} ký tự, kể cả ký tự kết thúc</translation>
    </message>
    <message>
        <source>{0} claims {1} samples a second, where sounds have {2} to {3}; replace it by a fresh copy.</source>
        <translation>{0} khai {1} mẫu mỗi giây, trong khi âm thanh có {2} đến {3}; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} completes any mask exactly and needs no guide.</source>
        <translation>{0} hoàn thiện chính xác mọi mặt nạ và không cần dẫn đường.</translation>
    </message>
    <message>
        <source>{0} could not be downloaded; check the network, or install from a folder that holds the wheels.</source>
        <translation>Không tải được {0}; kiểm tra mạng, hoặc cài từ một thư mục có các wheel.</translation>
    </message>
    <message>
        <source>{0} could not be downloaded; check the network, or put {1} into {2} yourself (--data-dir or AR_STUDIO_DATA name another folder).</source>
        <translation>Không tải về được {0}; hãy kiểm tra mạng, hoặc tự đặt {1} vào {2} (--data-dir hoặc AR_STUDIO_DATA nêu thư mục khác).</translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1}: {2}; make room there, or unpack it yourself, and open the folder.</source>
        <translation>Không giải nén được {0} vào {1}: {2}; hãy dọn chỗ ở đó, hoặc tự giải nén, rồi mở thư mục.</translation>
    </message>
    <message>
        <source>{0} counts and has no gradients to share; train it in one process.</source>
        <translation>{0} đếm và không có gradient để chia sẻ; hãy huấn luyện nó trong một tiến trình.</translation>
    </message>
    <message>
        <source>{0} cut into parts: what comes first is for training, what comes last for testing.</source>
        <translation>{0} được cắt thành các phần: phần đầu để huấn luyện, phần cuối để kiểm tra.</translation>
    </message>
    <message>
        <source>{0} dimensions are too many to draw every unit; train {1} on data of at most {2}, such as sprinkler or bars-and-stripes.</source>
        <translation>{0} chiều là quá nhiều để vẽ từng đơn vị; hãy huấn luyện {1} trên dữ liệu có nhiều nhất {2} chiều, chẳng hạn sprinkler hoặc bars-and-stripes.</translation>
    </message>
    <message>
        <source>{0} does not fit the model: {1}</source>
        <translation>{0} không hợp với mô hình: {1}</translation>
    </message>
    <message>
        <source>{0} does not hold rows of {1} values 0 and 1; replace it by a fresh copy.</source>
        <translation>{0} không chứa các hàng gồm {1} giá trị 0 và 1; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} does not tell which noise a value is drawn from.</source>
        <translation>{0} không cho biết một giá trị được rút từ nhiễu nào.</translation>
    </message>
    <message>
        <source>{0} does nothing to the values of {1}; use {2}.</source>
        <translation>{0} không làm gì với các giá trị của {1}; hãy dùng {2}.</translation>
    </message>
    <message>
        <source>{0} empty documents were left out.</source>
        <translation>Đã bỏ ra {0} tài liệu trống.</translation>
    </message>
    <message>
        <source>{0} ends of lines became plain ones.</source>
        <translation>{0} dấu xuống dòng được đổi thành dạng thường.</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>điểm dữ liệu: {0}</translation>
    </message>
    <message>
        <source>{0} events share one context or have one each, but {1} are given.</source>
        <translation>{0} điểm dữ liệu dùng chung một ngữ cảnh hoặc mỗi điểm một ngữ cảnh, nhưng lại cho {1}.</translation>
    </message>
    <message>
        <source>{0} files are one text, one after the other by name.</source>
        <translation>{0} tệp thành một văn bản, nối tiếp nhau theo tên.</translation>
    </message>
    <message>
        <source>{0} follows each batch by running averages, in one process; train it in one.</source>
        <translation>{0} theo dõi từng lô bằng trung bình trượt, trong một tiến trình; hãy huấn luyện nó trong một tiến trình.</translation>
    </message>
    <message>
        <source>{0} gives real numbers a density, which is no probability to be calibrated.</source>
        <translation>{0} cho số thực một mật độ, mà mật độ không phải xác suất để hiệu chuẩn.</translation>
    </message>
    <message>
        <source>{0} has ended. {1} Give it a larger budget to go on, such as {2} epochs.</source>
        <translation>{0} đã kết thúc. {1} Cho nó hạn mức lớn hơn để tiếp tục, chẳng hạn {2} epoch.</translation>
    </message>
    <message>
        <source>{0} has labels for some of its parts only; label all or none, {1}.</source>
        <translation>{0} chỉ có nhãn cho một số phần; hãy gán nhãn cho tất cả hoặc không phần nào, {1}.</translation>
    </message>
    <message>
        <source>{0} has labels that are not whole numbers; number the classes, {1}.</source>
        <translation>{0} có nhãn không phải số nguyên; hãy đánh số các lớp, {1}.</translation>
    </message>
    <message>
        <source>{0} has no checkpoint to go on from; train it further as a new run, in the window or with: ar-studio resume RUN --new FOLDER</source>
        <translation>{0} không có điểm lưu để tiếp tục; hãy huấn luyện tiếp nó thành một lượt chạy mới, trong cửa sổ hoặc bằng: ar-studio resume RUN --new FOLDER</translation>
    </message>
    <message>
        <source>{0} has no checkpoint; export it without, to train it further from its weights.</source>
        <translation>{0} không có điểm lưu; hãy xuất không kèm điểm lưu, để huấn luyện tiếp từ trọng số.</translation>
    </message>
    <message>
        <source>{0} has no classes to tell apart; name labelled data.</source>
        <translation>{0} không có lớp để phân biệt; hãy chỉ ra dữ liệu có nhãn.</translation>
    </message>
    <message>
        <source>{0} has no classes, so no model can be given one.</source>
        <translation>{0} không có lớp, nên không mô hình nào được cho trước lớp.</translation>
    </message>
    <message>
        <source>{0} has no column of numbers that varies; a time series needs one.</source>
        <translation>{0} không có cột số nào thay đổi; chuỗi thời gian cần một cột như vậy.</translation>
    </message>
    <message>
        <source>{0} has no column that varies in rows without a missing value.</source>
        <translation>{0} không có cột nào thay đổi trong các hàng không thiếu giá trị.</translation>
    </message>
    <message>
        <source>{0} has no column to learn from, as every one is the same in all rows or only numbers them; add a column that varies.</source>
        <translation>{0} không có cột nào để học, vì cột nào cũng như nhau ở mọi hàng hoặc chỉ đánh số hàng; hãy thêm một cột có thay đổi.</translation>
    </message>
    <message>
        <source>{0} has no column {1}, which the model's rows have; choose a table of the same columns.</source>
        <translation>{0} không có cột {1} mà hàng của mô hình có; hãy chọn bảng có cùng các cột.</translation>
    </message>
    <message>
        <source>{0} has no constant log Z to anneal for; leave out chains and temperatures.</source>
        <translation>{0} không có hằng số log Z để ủ nhiệt; bỏ các chuỗi và nhiệt độ.</translation>
    </message>
    <message>
        <source>{0} has no line @attribute; replace it by a fresh copy.</source>
        <translation>{0} không có dòng @attribute; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} has no line @data, so no rows; replace it by a fresh copy.</source>
        <translation>{0} không có dòng @data nên không có hàng nào; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} has no pictures in its rows: {1} columns of numbers are no square of pixels; leave out the others, or take them as a table with rows=columns.</source>
        <translation>{0} không có ảnh trong các hàng: {1} cột số không tạo thành hình vuông điểm ảnh; hãy bỏ các cột khác, hoặc lấy chúng làm bảng bằng rows=columns.</translation>
    </message>
    <message>
        <source>{0} has no tractable conditionals p(x_i | x_&lt;i), so it cannot do this; choose an autoregressive model.</source>
        <translation>{0} không có phân phối có điều kiện p(x_i | x_&lt;i) tính được, nên không làm được điều này; hãy chọn mô hình tự hồi quy.</translation>
    </message>
    <message>
        <source>{0} has no use for {1} = {2}; leave it out (it takes {3}).</source>
        <translation>{0} không dùng đến {1} = {2}; hãy bỏ nó đi (nó nhận {3}).</translation>
    </message>
    <message>
        <source>{0} has no weights yet; train it for an epoch, or resume it.</source>
        <translation>{0} chưa có trọng số; hãy huấn luyện nó một epoch, hoặc tiếp tục nó.</translation>
    </message>
    <message>
        <source>{0} has other weights than when {1} learnt its codes, so they mean something else now; bring the old ones back, or train the model of the codes anew.</source>
        <translation>{0} có trọng số khác với lúc {1} học các mã của nó, nên nay các mã mang nghĩa khác; hãy lấy lại trọng số cũ, hoặc huấn luyện lại mô hình của các mã.</translation>
    </message>
    <message>
        <source>{0} has too few events to tell apart; choose other data.</source>
        <translation>{0} có quá ít điểm dữ liệu để phân biệt; hãy chọn dữ liệu khác.</translation>
    </message>
    <message>
        <source>{0} has too little space; free {1} there, or choose another folder (AR_STUDIO_HOME names the user's).</source>
        <translation>{0} có quá ít chỗ trống; giải phóng {1} ở đó, hoặc chọn thư mục khác (AR_STUDIO_HOME nêu thư mục của người dùng).</translation>
    </message>
    <message>
        <source>{0} has values of more than 16 bits; save it as an 8-bit grey picture.</source>
        <translation>{0} có giá trị hơn 16 bit; hãy lưu thành ảnh xám 8 bit.</translation>
    </message>
    <message>
        <source>{0} has {1} characters, too few for windows of {2} in a training, a validation and a test split; {3}.</source>
        <translation>{0} có {1} ký tự, quá ít cho các cửa sổ {2} ký tự trong các tập huấn luyện, kiểm định và kiểm tra; {3}.</translation>
    </message>
    <message>
        <source>{0} has {1} columns instead of {2}; replace it by a fresh copy.</source>
        <translation>{0} có {1} cột thay vì {2}; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} has {1} columns, but the model's rows have {2}; choose a table of the same columns.</source>
        <translation>{0} có {1} cột, nhưng hàng của mô hình có {2}; hãy chọn bảng có cùng các cột.</translation>
    </message>
    <message>
        <source>{0} has {1} columns, more than {2}; leave some out.</source>
        <translation>{0} có {1} cột, nhiều hơn {2}; hãy bỏ bớt.</translation>
    </message>
    <message>
        <source>{0} has {1} labels for {2} pictures; give one each, {3}.</source>
        <translation>{0} có {1} nhãn cho {2} ảnh; hãy cho mỗi ảnh một nhãn, {3}.</translation>
    </message>
    <message>
        <source>{0} has {1} steps{2}: too few for windows of {3} in a training, a validation and a test split; choose a smaller length.</source>
        <translation>{0} có {1} bước{2}: quá ít cho các cửa sổ {3} bước trong tập huấn luyện, kiểm định và kiểm tra; hãy chọn độ dài nhỏ hơn.</translation>
    </message>
    <message>
        <source>{0} has {1} training events, and {2} are asked for; set events to no more than there are, or to 0 for all.</source>
        <translation>{0} có {1} điểm dữ liệu huấn luyện, mà yêu cầu {2}; hãy đặt events không quá số có sẵn, hoặc bằng 0 để lấy tất cả.</translation>
    </message>
    <message>
        <source>{0} has {1}, but the model's events are {2}; choose other data, or change how they are prepared.</source>
        <translation>{0} có {1}, nhưng mô hình học {2}; hãy chọn dữ liệu khác, hoặc đổi cách chuẩn bị dữ liệu.</translation>
    </message>
    <message>
        <source>{0} holds a {1}, a model that this version does not know; update AR Studio.</source>
        <translation>{0} chứa {1}, mô hình mà phiên bản này không biết; hãy cập nhật AR Studio.</translation>
    </message>
    <message>
        <source>{0} holds an array of shape {1}, which may be {2} or {3}; store pictures with an axis of channels, (N, 1, H, W) or (N, H, W, 3), to say so.</source>
        <translation>{0} chứa một mảng hình dạng {1}, có thể là {2} hoặc {3}; hãy lưu ảnh kèm trục kênh, (N, 1, H, W) hoặc (N, H, W, 3), để nói rõ.</translation>
    </message>
    <message>
        <source>{0} holds an array of shape {1}; store pictures as (N, H, W), or in colour as (N, H, W, 3).</source>
        <translation>{0} chứa một mảng hình dạng {1}; hãy lưu ảnh dạng (N, H, W), hoặc ảnh màu dạng (N, H, W, 3).</translation>
    </message>
    <message>
        <source>{0} holds arrays of different shapes; give all the same shape.</source>
        <translation>{0} chứa các mảng có hình dạng khác nhau; hãy cho tất cả cùng hình dạng.</translation>
    </message>
    <message>
        <source>{0} holds events of {1}, but the model's are {2}; choose another.</source>
        <translation>{0} chứa dữ liệu {1}, nhưng của mô hình là {2}; chọn tệp khác.</translation>
    </message>
    <message>
        <source>{0} holds labels without pictures; add the pictures.</source>
        <translation>{0} chứa nhãn mà không có ảnh; hãy thêm ảnh.</translation>
    </message>
    <message>
        <source>{0} holds more than one file may; export it without its checkpoint, or copy its folder.</source>
        <translation>{0} chứa nhiều hơn mức một tệp được phép; hãy xuất không kèm điểm lưu, hoặc sao chép thư mục của nó.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} pictures; use fewer.</source>
        <translation>{0} chứa hơn {1} ảnh; hãy dùng ít hơn.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} values; keep fewer rows or columns.</source>
        <translation>{0} chứa hơn {1} giá trị; hãy giữ ít hàng hoặc cột hơn.</translation>
    </message>
    <message>
        <source>{0} holds neither samples nor an image; name a picture.</source>
        <translation>{0} không chứa mẫu, cũng không chứa ảnh; nêu một tệp ảnh.</translation>
    </message>
    <message>
        <source>{0} holds no array named {1}; name one so ({2}).</source>
        <translation>{0} không chứa mảng nào tên {1}; hãy đặt một tên như vậy ({2}).</translation>
    </message>
    <message>
        <source>{0} holds no classes; leave it out.</source>
        <translation>{0} không có lớp; hãy bỏ nó đi.</translation>
    </message>
    <message>
        <source>{0} holds no documents: it lacks {1}; use a fresh copy.</source>
        <translation>{0} không chứa tài liệu nào: nó thiếu {1}; hãy dùng bản mới.</translation>
    </message>
    <message>
        <source>{0} holds no mask of {1} pixels; choose another.</source>
        <translation>{0} không chứa mặt nạ {1} điểm ảnh; chọn tệp khác.</translation>
    </message>
    <message>
        <source>{0} holds no model: write a class that derives from ar_studio.models.AutoregressiveModel, with a card.</source>
        <translation>{0} không chứa mô hình nào: viết một lớp dẫn xuất từ ar_studio.models.AutoregressiveModel, kèm card.</translation>
    </message>
    <message>
        <source>{0} holds no numbers but {1}; choose another.</source>
        <translation>{0} không chứa số mà chứa {1}; chọn tệp khác.</translation>
    </message>
    <message>
        <source>{0} holds no pictures but sounds; open it as sounds.</source>
        <translation>{0} không chứa ảnh mà chứa âm thanh; hãy mở nó dưới dạng âm thanh.</translation>
    </message>
    <message>
        <source>{0} holds no pictures but texts; open it as a text.</source>
        <translation>{0} không chứa ảnh mà chứa văn bản; hãy mở nó dưới dạng văn bản.</translation>
    </message>
    <message>
        <source>{0} holds no pictures but {1}; open a table itself.</source>
        <translation>{0} không chứa ảnh mà chứa {1}; hãy mở chính bảng đó.</translation>
    </message>
    <message>
        <source>{0} holds no pictures but {1}; unpack it, and open these.</source>
        <translation>{0} không chứa ảnh mà chỉ có {1}; hãy giải nén và mở những tệp này.</translation>
    </message>
    <message>
        <source>{0} holds no pictures that are read. {1}</source>
        <translation>{0} không chứa ảnh đọc được. {1}</translation>
    </message>
    <message>
        <source>{0} holds no pictures; put PNG, JPEG, BMP, GIF or WebP files there.</source>
        <translation>{0} không chứa ảnh; hãy đặt các tệp PNG, JPEG, BMP, GIF hoặc WebP vào đó.</translation>
    </message>
    <message>
        <source>{0} holds no pictures; {1}: {2}; {3}.</source>
        <translation>{0} không chứa ảnh; {1}: {2}; {3}.</translation>
    </message>
    <message>
        <source>{0} holds no run.json, so it is no run; name a folder made by training.</source>
        <translation>{0} không chứa run.json, nên không phải lượt chạy; nêu một thư mục do huấn luyện tạo ra.</translation>
    </message>
    <message>
        <source>{0} holds no samples; choose another sound.</source>
        <translation>{0} không có mẫu âm nào; hãy chọn âm thanh khác.</translation>
    </message>
    <message>
        <source>{0} holds other than unsigned bytes; convert it to those.</source>
        <translation>{0} chứa thứ khác với byte không dấu; hãy đổi sang loại đó.</translation>
    </message>
    <message>
        <source>{0} holds pickled objects, which can run code, so it is not opened; save plain numbers.</source>
        <translation>{0} chứa các đối tượng pickle, có thể chạy mã, nên không được mở; hãy lưu số thuần.</translation>
    </message>
    <message>
        <source>{0} holds pictures of different shapes; give all the same shape.</source>
        <translation>{0} chứa các ảnh có hình dạng khác nhau; hãy cho tất cả cùng hình dạng.</translation>
    </message>
    <message>
        <source>{0} holds pictures of different sizes ({1}{2}); choose a size to scale them to.</source>
        <translation>{0} chứa ảnh có kích thước khác nhau ({1}{2}); hãy chọn một cỡ để thu phóng.</translation>
    </message>
    <message>
        <source>{0} holds several MATLAB files ({1}); name one of them.</source>
        <translation>{0} chứa nhiều tệp MATLAB ({1}); hãy nêu một tệp trong số đó.</translation>
    </message>
    <message>
        <source>{0} holds several sets ({1}); name one of these files.</source>
        <translation>{0} chứa nhiều bộ ({1}); hãy nêu một trong các tệp này.</translation>
    </message>
    <message>
        <source>{0} holds values from {1} to {2}; pictures take 0 to 255 (or 0 to 1), so rescale them, or have the setting brightest say which value is white.</source>
        <translation>{0} chứa giá trị từ {1} đến {2}; ảnh nhận 0 đến 255 (hoặc 0 đến 1), nên hãy đổi thang, hoặc để thiết lập brightest cho biết giá trị nào là trắng.</translation>
    </message>
    <message>
        <source>{0} holds values from {1} to {2}; pictures take 0 to 255 (or 0 to 1), so rescale them.</source>
        <translation>{0} chứa giá trị từ {1} đến {2}; ảnh nhận 0 đến 255 (hoặc 0 đến 1), nên hãy đổi thang.</translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; save it anew.</source>
        <translation>{0} chứa những giá trị không phải số; hãy lưu lại.</translation>
    </message>
    <message>
        <source>{0} holds values that are not finite (NaN or infinite); mend them.</source>
        <translation>{0} chứa giá trị không hữu hạn (NaN hoặc vô cùng); hãy sửa lại.</translation>
    </message>
    <message>
        <source>{0} holds {1} bytes of data, more than the {2} that are kept in memory; use fewer or smaller events.</source>
        <translation>{0} chứa {1} byte dữ liệu, nhiều hơn {2} được giữ trong bộ nhớ; hãy dùng ít điểm dữ liệu hơn hoặc điểm nhỏ hơn.</translation>
    </message>
    <message>
        <source>{0} holds {1} instead of numbers; store pictures.</source>
        <translation>{0} chứa {1} thay vì số; hãy lưu ảnh.</translation>
    </message>
    <message>
        <source>{0} holds {1} models, {2}; give each a file of its own.</source>
        <translation>{0} chứa {1} mô hình, {2}; cho mỗi mô hình một tệp riêng.</translation>
    </message>
    <message>
        <source>{0} holds {1} rows without a missing value, too few for a training, a validation and a test split; fill values in, or delete columns that lack them.</source>
        <translation>{0} chứa {1} hàng không thiếu giá trị, quá ít cho các tập huấn luyện, kiểm định và kiểm tra; hãy điền giá trị, hoặc xóa các cột bị thiếu.</translation>
    </message>
    <message>
        <source>{0} holds {1} {2}, too few for a training, a validation and a test split; give at least {3}.</source>
        <translation>{0} chứa {1} {2}, quá ít cho các tập huấn luyện, kiểm định và kiểm tra; hãy đưa ít nhất {3}.</translation>
    </message>
    <message>
        <source>{0} holds {1}, but the model's events are {2}; choose other data.</source>
        <translation>{0} chứa {1}, nhưng mô hình học {2}; hãy chọn dữ liệu khác.</translation>
    </message>
    <message>
        <source>{0} in it is compressed in an unknown way</source>
        <translation>{0} trong đó được nén theo cách không rõ</translation>
    </message>
    <message>
        <source>{0} in it is encrypted or no plain file</source>
        <translation>{0} trong đó bị mã hóa hoặc không phải tệp thường</translation>
    </message>
    <message>
        <source>{0} in it is too large</source>
        <translation>{0} trong đó quá lớn</translation>
    </message>
    <message>
        <source>{0} in line {1}</source>
        <translation>{0} ở dòng {1}</translation>
    </message>
    <message>
        <source>{0} in line {1} is no number</source>
        <translation>{0} ở dòng {1} không phải là số</translation>
    </message>
    <message>
        <source>{0} in most lines</source>
        <translation>{0} ở phần lớn các dòng</translation>
    </message>
    <message>
        <source>{0} in {1} has no Config, a class that derives from Settings.</source>
        <translation>{0} trong {1} không có Config, một lớp dẫn xuất từ Settings.</translation>
    </message>
    <message>
        <source>{0} in {1} is no model: derive it from ar_studio's Model.</source>
        <translation>{0} trong {1} không phải mô hình: hãy dẫn xuất nó từ Model của ar_studio.</translation>
    </message>
    <message>
        <source>{0} in {1} lacks {2}; write what is missing.</source>
        <translation>{0} trong {1} thiếu {2}; hãy viết phần còn thiếu.</translation>
    </message>
    <message>
        <source>{0} in {1} of the rows</source>
        <translation>{0} ở {1} số hàng</translation>
    </message>
    <message>
        <source>{0} incomplete column{1}</source>
        <translation>{0} cột không đầy đủ{1}</translation>
    </message>
    <message>
        <source>{0} incomplete row{1}</source>
        <translation>{0} hàng không đầy đủ{1}</translation>
    </message>
    <message>
        <source>{0} is FASTA, a text of sequences, not a table; write those of one length as rows of letters, each in a column of its own.</source>
        <translation>{0} là FASTA, văn bản gồm các chuỗi, không phải bảng; hãy viết các chuỗi cùng độ dài thành các hàng chữ cái, mỗi chữ một cột riêng.</translation>
    </message>
    <message>
        <source>{0} is a file; choose a folder for the runs.</source>
        <translation>{0} là một tệp; chọn một thư mục cho các lượt chạy.</translation>
    </message>
    <message>
        <source>{0} is a file; name the folder of the run.</source>
        <translation>{0} là một tệp; nêu thư mục của lượt chạy.</translation>
    </message>
    <message>
        <source>{0} is a run without codes; make those of a VQ-VAE with ar-studio codes, or in the window's list of runs.</source>
        <translation>{0} là lượt chạy không có mã; hãy tạo mã của một VQ-VAE bằng ar-studio codes, hoặc trong danh sách lượt chạy của cửa sổ.</translation>
    </message>
    <message>
        <source>{0} is a sparse ARFF file; save it with all values, with Weka's SparseToNonSparse.</source>
        <translation>{0} là tệp ARFF thưa; hãy lưu với mọi giá trị, bằng SparseToNonSparse của Weka.</translation>
    </message>
    <message>
        <source>{0} is a text, not a table; to learn to write as it does, give it the ending .txt.</source>
        <translation>{0} là văn bản, không phải bảng; để học viết như nó, hãy cho nó đuôi .txt.</translation>
    </message>
    <message>
        <source>{0} is an address; download the file, and name it where it is.</source>
        <translation>{0} là một địa chỉ; hãy tải tệp về và nêu nơi chứa nó.</translation>
    </message>
    <message>
        <source>{0} is being trained already; wait for that training or stop it.</source>
        <translation>{0} đang được huấn luyện rồi; hãy đợi hoặc dừng lần huấn luyện ấy.</translation>
    </message>
    <message>
        <source>{0} is black and white already, so {1} has nothing to do; use 'as-is'.</source>
        <translation>{0} đã là đen trắng, nên {1} không có gì để làm; hãy dùng 'as-is'.</translation>
    </message>
    <message>
        <source>{0} is damaged or is not {1}; {2}</source>
        <translation>{0} bị hỏng hoặc không phải {1}; {2}</translation>
    </message>
    <message>
        <source>{0} is damaged or not a safetensors file; only safetensors are opened, since other formats can run code.</source>
        <translation>{0} bị hỏng hoặc không phải tệp safetensors; chỉ safetensors được mở, vì các định dạng khác có thể chạy mã lệnh.</translation>
    </message>
    <message>
        <source>{0} is damaged or was edited{1}; restore it, or train again.</source>
        <translation>{0} bị hỏng hoặc đã bị sửa{1}; khôi phục nó, hoặc huấn luyện lại.</translation>
    </message>
    <message>
        <source>{0} is damaged: a header promises an array of shape {1}, more than the file holds; replace it by a fresh copy.</source>
        <translation>{0} bị hỏng: phần đầu hứa một mảng hình dạng {1}, nhiều hơn tệp chứa; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} is damaged: it holds {1} than the {2} bytes its header promises; replace it by a fresh copy.</source>
        <translation>{0} bị hỏng: nó chứa {1} so với {2} byte mà phần đầu tệp hứa; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} is damaged: its documents do not fit; use a fresh copy.</source>
        <translation>{0} bị hỏng: các tài liệu không khớp; hãy dùng bản mới.</translation>
    </message>
    <message>
        <source>{0} is damaged: its header promises {1} bytes, which {2} bytes on disk cannot hold; replace it by a fresh copy.</source>
        <translation>{0} bị hỏng: phần đầu tệp hứa {1} byte, mà {2} byte trên đĩa không thể chứa; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} is damaged; delete it to go on without old curves.</source>
        <translation>{0} bị hỏng; xóa nó để đi tiếp mà không có các đường cong cũ.</translation>
    </message>
    <message>
        <source>{0} is damaged; delete it, and make the codes of the run anew.</source>
        <translation>{0} bị hỏng; hãy xóa nó và tạo lại mã của lượt chạy.</translation>
    </message>
    <message>
        <source>{0} is damaged; delete its folder to train from the start.</source>
        <translation>{0} bị hỏng; xóa thư mục của nó để huấn luyện từ đầu.</translation>
    </message>
    <message>
        <source>{0} is damaged; {1}</source>
        <translation>{0} bị hỏng; {1}</translation>
    </message>
    <message>
        <source>{0} is empty; choose a table with at least ten rows, or a text.</source>
        <translation>{0} trống; hãy chọn một bảng có ít nhất mười hàng, hoặc một văn bản.</translation>
    </message>
    <message>
        <source>{0} is given no class; choose a run trained by class.</source>
        <translation>{0} không được cho lớp nào; chọn một lượt chạy huấn luyện theo lớp.</translation>
    </message>
    <message>
        <source>{0} is grey, so there are no colours to keep; leave colour out.</source>
        <translation>{0} là ảnh xám nên không có màu để giữ; hãy bỏ colour.</translation>
    </message>
    <message>
        <source>{0} is grey; colourisation needs pictures in colour.</source>
        <translation>{0} là ảnh xám; tô màu cần ảnh có màu.</translation>
    </message>
    <message>
        <source>{0} is in LIBSVM's sparse format, not a table; write all values out, with scikit-learn: load_svmlight_file(…)[0].toarray(), saved as .csv.</source>
        <translation>{0} theo định dạng thưa của LIBSVM, không phải bảng; hãy viết ra mọi giá trị, bằng scikit-learn: load_svmlight_file(…)[0].toarray(), lưu thành .csv.</translation>
    </message>
    <message>
        <source>{0} is in none of {1}, and {2}</source>
        <translation>{0} không có trong {1}, và {2}</translation>
    </message>
    <message>
        <source>{0} is led to by {1} and leads to {2}</source>
        <translation>Dẫn đến {0}: {1}; nó dẫn đến: {2}</translation>
    </message>
    <message>
        <source>{0} is listed twice</source>
        <translation>{0} được liệt kê hai lần</translation>
    </message>
    <message>
        <source>{0} is locked by a password; unpack it, and open the folder.</source>
        <translation>{0} bị khóa bằng mật khẩu; hãy giải nén nó, rồi mở thư mục.</translation>
    </message>
    <message>
        <source>{0} is looked for in the working folder, which was deleted; change to another one, or write the whole path.</source>
        <translation>{0} được tìm trong thư mục làm việc, vốn đã bị xóa; hãy chuyển sang thư mục khác, hoặc viết toàn bộ đường dẫn.</translation>
    </message>
    <message>
        <source>{0} is nearly black: its values are {1} to {2}; save the mask with 255 where the picture is observed.</source>
        <translation>{0} gần như đen: giá trị của nó từ {1} đến {2}; hãy lưu mặt nạ với 255 ở chỗ ảnh đã biết.</translation>
    </message>
    <message>
        <source>{0} is never {1}; it is {2}.</source>
        <translation>{0} không bao giờ là {1}; nó là {2}.</translation>
    </message>
    <message>
        <source>{0} is no Python file; name a file that ends in .py.</source>
        <translation>{0} không phải tệp Python; nêu một tệp có đuôi .py.</translation>
    </message>
    <message>
        <source>{0} is no Python that can be run: {1} in line {2}; mend it.</source>
        <translation>{0} không phải mã Python chạy được: {1} ở dòng {2}; hãy sửa nó.</translation>
    </message>
    <message>
        <source>{0} is no arrow; write rain -&gt; wet, with commas between arrows</source>
        <translation>{0} không phải là mũi tên; viết rain -&gt; wet, các mũi tên cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>{0} is no data set; name a folder, .zip or .tar of pictures, an .npz, .npy, IDX or .mat file, a table: .csv, .tsv, .txt, .data or .arff, a text: .txt or .md, or a sound: .wav, .flac or .mp3.</source>
        <translation>{0} không phải bộ dữ liệu; hãy nêu một thư mục, tệp .zip hoặc .tar chứa ảnh, một tệp .npz, .npy, IDX hoặc .mat, một bảng: .csv, .tsv, .txt, .data hoặc .arff, một văn bản: .txt hoặc .md, hoặc một âm thanh: .wav, .flac hoặc .mp3.</translation>
    </message>
    <message>
        <source>{0} is no dimension of these events; name a column of the table, or a number from 1 to {1}.</source>
        <translation>{0} không phải là chiều nào của dữ liệu này; nêu tên một cột của bảng, hoặc một số từ 1 đến {1}.</translation>
    </message>
    <message>
        <source>{0} is no edge; name two different dimensions, such as 0-1, 1-2</source>
        <translation>{0} không phải là cạnh; nêu hai chiều khác nhau, chẳng hạn 0-1, 1-2</translation>
    </message>
    <message>
        <source>{0} is no ordering: {1}.</source>
        <translation>{0} không phải là thứ tự: {1}.</translation>
    </message>
    <message>
        <source>{0} is no stretch of a {1} here, which has {2} {3}{4}.</source>
        <translation>{0} không phải một đoạn của {1} ở đây, vốn có {2} {3}{4}.</translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8; save it as such.</source>
        <translation>{0} không phải văn bản UTF-8; hãy lưu nó thành UTF-8.</translation>
    </message>
    <message>
        <source>{0} is no text: it holds zeros; name a file of characters, or save a table as .csv.</source>
        <translation>{0} không phải văn bản: nó chứa các byte không; hãy nêu một tệp ký tự, hoặc lưu bảng thành .csv.</translation>
    </message>
    <message>
        <source>{0} is no text: it holds zeros; name a file of characters.</source>
        <translation>{0} không phải văn bản: nó chứa các byte 0; hãy chọn một tệp ký tự.</translation>
    </message>
    <message>
        <source>{0} is no toss; type 1 or H for heads, 0 or T for tails.</source>
        <translation>{0} không phải lần tung; hãy gõ 1 hoặc H cho ngửa, 0 hoặc T cho sấp.</translation>
    </message>
    <message>
        <source>{0} is no wheel or a damaged one; fetch it again.</source>
        <translation>{0} không phải wheel hoặc bị hỏng; hãy tải lại.</translation>
    </message>
    <message>
        <source>{0} is not empty; name a new folder, or resume the run in it.</source>
        <translation>{0} không trống; nêu một thư mục mới, hoặc tiếp tục lượt chạy trong đó.</translation>
    </message>
    <message>
        <source>{0} is not the file it should be: its checksum is wrong; fetch it again.</source>
        <translation>{0} không phải tệp đúng: mã kiểm của nó sai; hãy tải lại.</translation>
    </message>
    <message>
        <source>{0} is not the file it was: its checksum is wrong; put the right {1} into {2} yourself.</source>
        <translation>{0} không còn là tệp như trước: tổng kiểm tra sai; hãy tự đặt {1} đúng vào {2}.</translation>
    </message>
    <message>
        <source>{0} is not written in {1} ({2}); {3}.</source>
        <translation>{0} không được viết bằng {1} ({2}); {3}.</translation>
    </message>
    <message>
        <source>{0} is not {1}; {2}</source>
        <translation>{0} không phải {1}; {2}</translation>
    </message>
    <message>
        <source>{0} is now {1}</source>
        <translation>{0} nay là {1}</translation>
    </message>
    <message>
        <source>{0} is read here, and would be written over; name another folder.</source>
        <translation>{0} được đọc ở đây và sẽ bị ghi đè; hãy nêu một thư mục khác.</translation>
    </message>
    <message>
        <source>{0} is to be many files, which only pictures and sounds are; end in {1}.</source>
        <translation>{0} sẽ là nhiều tệp, mà chỉ ảnh và âm thanh mới thế; hãy kết thúc bằng {1}.</translation>
    </message>
    <message>
        <source>{0} is too large: a text may have {1} bytes in all; keep a part of it.</source>
        <translation>{0} quá lớn: một văn bản được có tổng cộng {1} byte; hãy giữ lại một phần.</translation>
    </message>
    <message>
        <source>{0} is too long for a lesson; split it into several.</source>
        <translation>{0} quá dài cho một bài học; hãy tách thành nhiều bài.</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} pixels, but the model's events are {3} × {4}: less than half of it would be left; crop it first.</source>
        <translation>{0} có {1} × {2} điểm ảnh, nhưng dữ liệu của mô hình là {3} × {4}: sẽ còn lại chưa đến một nửa; hãy cắt ảnh trước.</translation>
    </message>
    <message>
        <source>{0} knows not every ordering, so it cannot guide; choose one trained for any, such as DeepNADE.</source>
        <translation>{0} không biết mọi thứ tự nên không thể dẫn đường; hãy chọn mô hình được huấn luyện cho thứ tự bất kỳ, như DeepNADE.</translation>
    </message>
    <message>
        <source>{0} labels</source>
        <translation>nhãn {0}</translation>
    </message>
    <message>
        <source>{0} lacks a training part; add one, or give all pictures undivided.</source>
        <translation>{0} thiếu phần huấn luyện; hãy thêm vào, hoặc đưa mọi ảnh không chia.</translation>
    </message>
    <message>
        <source>{0} lacks the arrays valid and test; replace it by a fresh copy.</source>
        <translation>{0} thiếu các mảng valid và test; hãy thay bằng bản mới.</translation>
    </message>
    <message>
        <source>{0} lacks {1} of {2} files, among them {3}; with network, ar-studio gpu --download FOLDER fetches them.</source>
        <translation>{0} thiếu {1} trong {2} tệp, trong đó có {3}; khi có mạng, ar-studio gpu --download FOLDER sẽ tải chúng về.</translation>
    </message>
    <message>
        <source>{0} learns pairs of texts only; choose such data.</source>
        <translation>{0} chỉ học các cặp văn bản; hãy chọn dữ liệu như vậy.</translation>
    </message>
    <message>
        <source>{0} learns the codes of {1}, which is not in {2}; build that first.</source>
        <translation>{0} học các mã của {1}, mà lượt chạy đó không có trong {2}; hãy dựng nó trước.</translation>
    </message>
    <message>
        <source>{0} left out</source>
        <translation>bỏ ra {0}</translation>
    </message>
    <message>
        <source>{0} levels</source>
        <translation>{0} mức</translation>
    </message>
    <message>
        <source>{0} lies in a home folder, and this user has none; write it out.</source>
        <translation>{0} nằm trong thư mục cá nhân, mà người dùng này không có; hãy viết đầy đủ đường dẫn.</translation>
    </message>
    <message>
        <source>{0} may not be read; change its permissions, or choose another file.</source>
        <translation>Không được phép đọc {0}; hãy đổi quyền truy cập, hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>{0} may not be read; change the permissions of it or of the folders above, or choose another place.</source>
        <translation>Không có quyền đọc {0}; hãy đổi quyền của nó hoặc của các thư mục bên trên, hoặc chọn chỗ khác.</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} cái nữa</translation>
    </message>
    <message>
        <source>{0} names no panel: write do:sampling, say.</source>
        <translation>{0} không nêu khung nào: hãy viết do:sampling, chẳng hạn.</translation>
    </message>
    <message>
        <source>{0} names no {1}; type places such as {2}.</source>
        <translation>{0} không nêu {1} nào; hãy gõ vị trí như {2}.</translation>
    </message>
    <message>
        <source>{0} nats a window, which no model can go below</source>
        <translation>{0} nat mỗi cửa sổ, không mô hình nào xuống dưới được</translation>
    </message>
    <message>
        <source>{0} nats by itself</source>
        <translation>{0} nat nếu đứng riêng</translation>
    </message>
    <message>
        <source>{0} needs more memory than there is; use fewer events.</source>
        <translation>{0} cần nhiều bộ nhớ hơn số đang có; hãy dùng ít điểm dữ liệu hơn.</translation>
    </message>
    <message>
        <source>{0} needs no estimate; ask for its score itself.</source>
        <translation>{0} không cần ước lượng; hãy yêu cầu chính điểm số của nó.</translation>
    </message>
    <message>
        <source>{0} neighbour{1}</source>
        <translation>{0} láng giềng{1}</translation>
    </message>
    <message>
        <source>{0} of these words are in the vocabulary; type 1 to {1} of it.</source>
        <translation>{0} trong các từ này có trong từ vựng; hãy gõ từ 1 đến {1} từ của nó.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} trên {1}</translation>
    </message>
    <message>
        <source>{0} of {1} ({2})</source>
        <translation>{0} trên {1} ({2})</translation>
    </message>
    <message>
        <source>{0} of {1} clips ({2})</source>
        <translation>{0} trong {1} đoạn âm ({2})</translation>
    </message>
    <message>
        <source>{0} of {1} clips are shorter than a window and in none; windows=first pads them with silence, a smaller length takes them in.</source>
        <translation>{0} trong {1} đoạn âm ngắn hơn một cửa sổ nên không nằm trong cửa sổ nào; windows=first đệm chúng bằng im lặng, độ dài nhỏ hơn thì nhận chúng.</translation>
    </message>
    <message>
        <source>{0} of {1} codes used, perplexity {2}</source>
        <translation>dùng {0} trong {1} mã, perplexity {2}</translation>
    </message>
    <message>
        <source>{0} of {1} images.</source>
        <translation>{0} trong {1} ảnh.</translation>
    </message>
    <message>
        <source>{0} of {1} outputs see their own dimension, and {2} a later one: their product is no density.</source>
        <translation>{0} trên {1} đầu ra thấy chiều của chính nó, và {2} thấy chiều đứng sau: tích của chúng không phải mật độ.</translation>
    </message>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>{0} trong {1} ảnh</translation>
    </message>
    <message>
        <source>{0} of {1} pictures are turned upright, as their cameras say; orientation=stored leaves them.</source>
        <translation>{0} trong {1} ảnh được xoay thẳng, như máy ảnh đã ghi; orientation=stored để nguyên.</translation>
    </message>
    <message>
        <source>{0} of {1} pixels hidden</source>
        <translation>{0} trong {1} điểm ảnh bị che</translation>
    </message>
    <message>
        <source>{0} of {1} rows {2} left out for want of a value in {3}; missing=columns leaves out the columns instead, missing=refuse names the first.</source>
        <translation>Bỏ ra{2} {0} trong {1} hàng vì thiếu giá trị ở {3}; missing=columns bỏ các cột thay vào, missing=refuse nêu chỗ đầu tiên.</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} trở lên</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>{0} tham số</translation>
    </message>
    <message>
        <source>{0} pictures of {1} × {2}</source>
        <translation>{0} ảnh {1} × {2}</translation>
    </message>
    <message>
        <source>{0} promises more than {1} pixels, too many to unpack; make it smaller or remove it.</source>
        <translation>{0} hứa hơn {1} điểm ảnh, quá nhiều để giải nén; hãy thu nhỏ hoặc bỏ nó đi.</translation>
    </message>
    <message>
        <source>{0} puts out nothing for the dimensions of a given event; choose an autoregressive model or an autoencoder.</source>
        <translation>{0} không cho đầu ra nào cho các chiều của một điểm dữ liệu cho trước; hãy chọn mô hình tự hồi quy hoặc autoencoder.</translation>
    </message>
    <message>
        <source>{0} reads a text on and on, in one process; train it in one.</source>
        <translation>{0} đọc văn bản liên tục, trong một tiến trình; hãy huấn luyện nó trong một tiến trình.</translation>
    </message>
    <message>
        <source>{0} reconstruction</source>
        <translation>{0} tái tạo</translation>
    </message>
    <message>
        <source>{0} samples need noise of shape {1}, not {2}.</source>
        <translation>{0} mẫu cần nhiễu dạng {1}, không phải {2}.</translation>
    </message>
    <message>
        <source>{0} sees {1}.{2}</source>
        <translation>{0} thấy {1}.{2}</translation>
    </message>
    <message>
        <source>{0} sets something twice, or to nothing.</source>
        <translation>{0} đặt một thứ hai lần, hoặc đặt thành trống.</translation>
    </message>
    <message>
        <source>{0} split of {1}</source>
        <translation>tập {0} của {1}</translation>
    </message>
    <message>
        <source>{0} takes a number, not {1}.</source>
        <translation>{0} nhận một số, không nhận {1}.</translation>
    </message>
    <message>
        <source>{0} takes no context; choose another model, or the task 'none'.</source>
        <translation>{0} không nhận ngữ cảnh; hãy chọn mô hình khác, hoặc nhiệm vụ 'none'.</translation>
    </message>
    <message>
        <source>{0} takes no text as context; choose a model of pairs of texts.</source>
        <translation>{0} không nhận văn bản làm ngữ cảnh; hãy chọn một mô hình cặp văn bản.</translation>
    </message>
    <message>
        <source>{0} takes {1} only; choose a data set of {2}.</source>
        <translation>{0} chỉ nhận {1}; hãy chọn bộ dữ liệu {2}.</translation>
    </message>
    <message>
        <source>{0} takes {1}, not {2}; choose other data or another model.</source>
        <translation>{0} nhận {1}, không nhận {2}; hãy chọn dữ liệu khác hoặc mô hình khác.</translation>
    </message>
    <message>
        <source>{0} tells the time</source>
        <translation>{0} cho biết thời gian</translation>
    </message>
    <message>
        <source>{0} to {1}, mean {2}</source>
        <translation>{0} đến {1}, trung bình {2}</translation>
    </message>
    <message>
        <source>{0} to {1}, median {2}</source>
        <translation>{0} đến {1}, trung vị {2}</translation>
    </message>
    <message>
        <source>{0} units are too many to draw; train {1} with fewer, such as 4.</source>
        <translation>{0} đơn vị là quá nhiều để vẽ; hãy huấn luyện {1} với ít hơn, chẳng hạn 4.</translation>
    </message>
    <message>
        <source>{0} units have too many states to enumerate; estimate log Z instead.</source>
        <translation>{0} đơn vị có quá nhiều trạng thái để liệt kê; hãy ước lượng log Z thay vào đó.</translation>
    </message>
    <message>
        <source>{0} values</source>
        <translation>{0} giá trị</translation>
    </message>
    <message>
        <source>{0} was edited: its model and its data are of different shapes; restore it, or train again.</source>
        <translation>{0} đã bị sửa: mô hình và dữ liệu của nó khác dạng nhau; khôi phục nó, hoặc huấn luyện lại.</translation>
    </message>
    <message>
        <source>{0} was left out: {1}.</source>
        <translation>{0} bị bỏ ra: {1}.</translation>
    </message>
    <message>
        <source>{0} was made by a later version of AR Studio; update it, then go on.</source>
        <translation>{0} được tạo bởi một phiên bản AR Studio mới hơn; hãy cập nhật chương trình, rồi tiếp tục.</translation>
    </message>
    <message>
        <source>{0} was not validated yet; let it train for an epoch first.</source>
        <translation>{0} chưa được kiểm định; trước hết hãy huấn luyện nó một epoch.</translation>
    </message>
    <message>
        <source>{0} were left out: {1}.</source>
        <translation>{0} bị bỏ ra: {1}.</translation>
    </message>
    <message>
        <source>{0} with broken=left-out.</source>
        <translation>{0} bằng broken=left-out.</translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation>{0} từ</translation>
    </message>
    <message>
        <source>{0} writes nothing down in codes; choose a VQ-VAE.</source>
        <translation>{0} không viết gì thành mã; hãy chọn một VQ-VAE.</translation>
    </message>
    <message>
        <source>{0} {1} are the same as {2} of training (duplicates), so results on them look too good.</source>
        <translation>{0} {1} trùng với {2} của phần huấn luyện, nên kết quả trên chúng trông tốt quá mức.</translation>
    </message>
    <message>
        <source>{0} {1} is now {2}</source>
        <translation>{0} {1} nay là {2}</translation>
    </message>
    <message>
        <source>{0} {1} left out as comments.</source>
        <translation>Đã bỏ ra {0} {1} vì là chú thích.</translation>
    </message>
    <message>
        <source>{0} {1} left out, as the names of the columns stand there again.</source>
        <translation>Đã bỏ ra {0} {1}, vì tên các cột lặp lại ở đó.</translation>
    </message>
    <message>
        <source>{0} {1} numbers such as {2}, read as {3}{4}.</source>
        <translation>{0} {1} các số như {2}, đọc là {3}{4}.</translation>
    </message>
    <message>
        <source>{0} {1} real columns by the protocol of the RNADE paper: no discrete columns, one of every pair correlated above 0.98, ten shuffled folds, standardised by the training part.{2}</source>
        <translation>{0} {1} cột số thực theo quy trình của bài báo RNADE: không có cột rời rạc, bỏ một cột trong mỗi cặp có tương quan trên 0,98, mười phần xáo trộn, chuẩn hóa theo phần huấn luyện.{2}</translation>
    </message>
    <message>
        <source>{0} {1} than the {2} that a table or a text may have; keep less of it.</source>
        <translation>{0} {1} mức {2} mà một bảng hay một văn bản được phép có; hãy giữ ít đi.</translation>
    </message>
    <message>
        <source>{0} {1}; there is nothing to learn.</source>
        <translation>{0} {1}; không có gì để học.</translation>
    </message>
    <message>
        <source>{0} · given {1} · {2}</source>
        <translation>{0} · cho trước {1} · {2}</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} điểm ảnh</translation>
    </message>
    <message>
        <source>{0}, after line {1}: a quotation is not closed, or text follows it; mend the quotation marks.</source>
        <translation>{0}, sau dòng {1}: một trích dẫn chưa đóng, hoặc có chữ theo sau; hãy sửa dấu nháy.</translation>
    </message>
    <message>
        <source>{0}, gzipped</source>
        <translation>{0}, nén gzip</translation>
    </message>
    <message>
        <source>{0}, kernel {1}, {2}</source>
        <translation>{0}, nhân hệ điều hành {1}, {2}</translation>
    </message>
    <message>
        <source>{0}, line {1}: column {2} has no value{3}; fill it in, or delete the row or the column.</source>
        <translation>{0}, dòng {1}: cột {2} không có giá trị{3}; hãy điền vào, hoặc xóa hàng hay cột đó.</translation>
    </message>
    <message>
        <source>{0}, line {1}: column {2} holds {3} among numbers; mend it, or delete the row or the column.</source>
        <translation>{0}, dòng {1}: cột {2} chứa {3} giữa các số; hãy sửa lại, hoặc xóa hàng hay cột đó.</translation>
    </message>
    <message>
        <source>{0}, line {1}: the number of values is {2} here, but {3}; give every row the same number.</source>
        <translation>{0}, dòng {1}: số giá trị ở đây là {2}, nhưng {3}; hãy cho mọi hàng cùng số giá trị.</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <translation>{0}, dòng {1}: {2}</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2} is no attribute; mend it.</source>
        <translation>{0}, dòng {1}: {2} không phải là thuộc tính; hãy sửa lại.</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2} is no number; replace the file by a fresh copy.</source>
        <translation>{0}, dòng {1}: {2} không phải là số; hãy thay tệp bằng bản mới.</translation>
    </message>
    <message>
        <source>{0}, not listed here</source>
        <translation>{0}, không liệt kê ở đây</translation>
    </message>
    <message>
        <source>{0}, or leave it out</source>
        <translation>{0}, hoặc bỏ nó đi</translation>
    </message>
    <message>
        <source>{0}, pictures</source>
        <translation>{0}, ảnh</translation>
    </message>
    <message>
        <source>{0}, sliding</source>
        <translation>{0}, trượt</translation>
    </message>
    <message>
        <source>{0}, trained further</source>
        <translation>{0}, huấn luyện tiếp</translation>
    </message>
    <message>
        <source>{0}, with pandas: read_json(…).to_csv(…)</source>
        <translation>{0}, bằng pandas: read_json(…).to_csv(…)</translation>
    </message>
    <message>
        <source>{0}, {1} bits</source>
        <translation>{0}, {1} bit</translation>
    </message>
    <message>
        <source>{0}, {1} cores, {2} threads</source>
        <translation>{0}, {1} nhân, {2} luồng</translation>
    </message>
    <message>
        <source>{0}, {1} free</source>
        <translation>{0}, còn trống {1}</translation>
    </message>
    <message>
        <source>{0}, {1} thread{2}</source>
        <translation>{0}, {1} luồng{2}</translation>
    </message>
    <message>
        <source>{0}: binary, {1} in {2} of the rows</source>
        <translation>{0}: nhị phân, {1} ở {2} số hàng</translation>
    </message>
    <message>
        <source>{0}: column {1} holds more than {2} different texts or dates, such as {3}{4}; group them, write them as numbers, or delete the column.</source>
        <translation>{0}: cột {1} chứa hơn {2} văn bản hoặc ngày khác nhau, như {3}{4}; hãy gộp chúng, viết chúng thành số, hoặc xóa cột.</translation>
    </message>
    <message>
        <source>{0}: column {1} holds {2} and numbers of other units or signs; write all of them in one way, or delete the column.</source>
        <translation>{0}: cột {1} chứa {2} và các số có đơn vị hoặc ký hiệu khác; hãy viết tất cả theo một cách, hoặc xóa cột.</translation>
    </message>
    <message>
        <source>{0}: otherwise it would have {1} on these data.</source>
        <translation>{0}: nếu không, mô hình sẽ có {1} trên dữ liệu này.</translation>
    </message>
    <message>
        <source>{0}: real, {1} to {2}</source>
        <translation>{0}: số thực, {1} đến {2}</translation>
    </message>
    <message>
        <source>{0}: rows of {1} bytes do not pack {2} values; check n_features.</source>
        <translation>{0}: hàng {1} byte không chứa được {2} giá trị nén; hãy kiểm tra n_features.</translation>
    </message>
    <message>
        <source>{0}: the times in column {1} are in no order that can be read; sort the rows by them, write them as 2021-12-31, or leave the column out.</source>
        <translation>{0}: thời gian trong cột {1} không theo thứ tự nào đọc được; hãy sắp các hàng theo nó, viết dạng 2021-12-31, hoặc bỏ cột đi.</translation>
    </message>
    <message>
        <source>{0}: {1} categories</source>
        <translation>{0}: {1} hạng mục</translation>
    </message>
    <message>
        <source>{0}: {1} needs n_features beside it and rows of packed bytes.</source>
        <translation>{0}: {1} cần n_features bên cạnh và các hàng byte nén.</translation>
    </message>
    <message>
        <source>{0}: {1} samples are as near to the training data as the nearest {2} of {3} test images; by chance as many would be in {4} of cases (Fisher's exact test).</source>
        <translation>{0}: {1} mẫu gần dữ liệu huấn luyện như {2} ảnh gần nhất trong {3} ảnh kiểm tra; do ngẫu nhiên thì {4} trường hợp sẽ có chừng ấy (kiểm định chính xác Fisher).</translation>
    </message>
    <message>
        <source>{0}: “{1}” is not {2}.</source>
        <translation>{0}: “{1}” không phải là {2}.</translation>
    </message>
    <message>
        <source>{0}; these are left out.</source>
        <translation>{0}; các phần này bị bỏ ra.</translation>
    </message>
    <message>
        <source>{0}={1} instead of {2}</source>
        <translation>{0}={1} thay vì {2}</translation>
    </message>
    <message>
        <source>{0}scaled from {1} × {2}</source>
        <translation>{0}đổi cỡ từ {1} × {2}</translation>
    </message>
    <message>
        <source>{0}{1} = {2}: the factor is {3}, the product so far {4}.</source>
        <translation>{0}{1} = {2}: thừa số là {3}, tích đến lúc này là {4}.</translation>
    </message>
    <message>
        <source>{0}×{1} codes of {2} [{3}]</source>
        <translation>{0}×{1} mã của {2} [{3}]</translation>
    </message>
    <message>
        <source>Σ k²·maps in·maps out + maps out, D biases instead of the last ones; joined, those of a DeepNADE</source>
        <translation>Σ k²·bản đồ vào·bản đồ ra + bản đồ ra, D độ lệch thay cho các độ lệch cuối; nếu ghép thì thêm số của một DeepNADE</translation>
    </message>
    <message>
        <source>Σ over both networks' layers of (in·out + out): D, H₁ … H_L, 2Z and Z, H_L … H₁, D</source>
        <translation>Σ trên các tầng của cả hai mạng của (vào·ra + ra): D, H₁ … H_L, 2Z và Z, H_L … H₁, D</translation>
    </message>
    <message>
        <source>Σ(J_{l−1}J_l + J_{l−1}) + J_L, and Σ(J_{l−1}J_l + J_l) to guess h (+ ΣJ(J−1)/2 links)</source>
        <translation>Σ(J_{l−1}J_l + J_{l−1}) + J_L, và Σ(J_{l−1}J_l + J_l) để đoán h (+ ΣJ(J−1)/2 liên kết)</translation>
    </message>
    <message>
        <source>Σ_d 2^|pa(d)| for binary events, Σ_d K^(|pa(d)| + 1) for K values</source>
        <translation>Σ_d 2^|pa(d)| với dữ liệu nhị phân, Σ_d K^(|pa(d)| + 1) với K giá trị</translation>
    </message>
    <message>
        <source>β: how strongly encodings are drawn to their codes, for each dimension of a picture.</source>
        <translation>β: phép mã hóa được kéo về các mã của nó mạnh đến đâu, cho mỗi chiều của ảnh.</translation>
    </message>
    <message>
        <source>μ-law, 256 codes</source>
        <translation>Luật μ, 256 mã</translation>
    </message>
    <message>
        <source>… ({0} more)</source>
        <translation>… ({0} cái nữa)</translation>
    </message>
    <message>
        <source>−log2 p(x_hidden | x_observed) in bits per image, of test images of fixed binarised MNIST: the first ones of a shuffle, the same in every cell.</source>
        <translation>−log2 p(x_hidden | x_observed) bằng bit mỗi ảnh, của các ảnh kiểm tra thuộc MNIST nhị phân hóa cố định: những ảnh đầu của một lần xáo trộn, giống nhau ở mọi ô.</translation>
    </message>
</context>
</TS>
