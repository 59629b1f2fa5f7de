<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&lt;h2&gt;AR Studio {0}&lt;/h2&gt;&lt;p&gt;A studio for deep autoregressive generative models: p(x) = Π p(x&lt;sub&gt;i&lt;/sub&gt; | x&lt;sub&gt;&amp;lt;i&lt;/sub&gt;).&lt;/p&gt;&lt;p&gt;AR Studio is free software under the Apache License 2.0.&lt;/p&gt;&lt;p&gt;It uses Qt and PySide6 under the GNU Lesser General Public License 3: they are separate libraries that you may replace by your own, and the Licences tab says how and where their sources are. It also uses PyTorch, NumPy, pyqtgraph, Pillow, scikit-learn and others, each under its own licence.&lt;/p&gt;&lt;p&gt;To cite it in a lecture or a paper: AR Studio, version {0}.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;AR Studio {0}&lt;/h2&gt;&lt;p&gt;Phòng làm việc cho các mô hình sinh tự hồi quy sâu: p(x) = Π p(x&lt;sub&gt;i&lt;/sub&gt; | x&lt;sub&gt;&amp;lt;i&lt;/sub&gt;).&lt;/p&gt;&lt;p&gt;AR Studio là phần mềm tự do theo Giấy phép Apache 2.0.&lt;/p&gt;&lt;p&gt;Chương trình dùng Qt và PySide6 theo Giấy phép GNU Lesser General Public License 3: đó là các thư viện riêng, có thể thay bằng bản của chính mình; thẻ Giấy phép cho biết cách làm và nơi có mã nguồn. Chương trình cũng dùng PyTorch, NumPy, pyqtgraph, Pillow, scikit-learn và các thư viện khác, mỗi thư viện theo giấy phép riêng.&lt;/p&gt;&lt;p&gt;Để trích dẫn trong bài giảng hay bài báo: AR Studio, phiên bản {0}.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>About AR Studio</source>
        <translation>Giới thiệu AR Studio</translation>
    </message>
    <message>
        <source>About and licences</source>
        <translation>Giới thiệu và giấy phép</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Read the licences</source>
        <translation>Đọc các giấy phép</translation>
    </message>
</context>
<context>
    <name>AccumulationPlot</name>
    <message>
        <source>By the chain rule log p(x) = Σ log p(x_i | x_&lt;i).</source>
        <translation>Theo quy tắc chuỗi, log p(x) = Σ log p(x_i | x_&lt;i).</translation>
    </message>
    <message>
        <source>Given the hidden units, log p(x | h) = Σ log p(x_i | h). It is not log p(x), which sums over all h.</source>
        <translation>Cho trước các đơn vị ẩn, log p(x | h) = Σ log p(x_i | h). Đó không phải log p(x), vốn lấy tổng trên mọi h.</translation>
    </message>
    <message>
        <source>Log-likelihood so far</source>
        <translation>Log hợp lý đến lúc này</translation>
    </message>
    <message>
        <source>What the model was sure of adds almost nothing; a surprise is a step down.</source>
        <translation>Điều mô hình chắc chắn hầu như không cộng thêm gì; một điều bất ngờ là một bậc đi xuống.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>điểm ảnh</translation>
    </message>
    <message>
        <source>{0} drawn</source>
        <translation>{0} đã rút</translation>
    </message>
    <message>
        <source>{nats} after {position} of {length} {unit}</source>
        <translation>{nats} sau {position} trong {length} {unit}</translation>
    </message>
    <message>
        <source>Σ log of the outputs for the values drawn: no log-likelihood, for the outputs are no conditionals.</source>
        <translation>Σ log các đầu ra ứng với những giá trị đã rút: không phải log hợp lý, vì các đầu ra không phải phân phối có điều kiện.</translation>
    </message>
</context>
<context>
    <name>ArchiveState</name>
    <message>
        <source>Export {0}</source>
        <translation>Xuất {0}</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Mở {0}</translation>
    </message>
    <message>
        <source>The run is in {0}; it opens by a double click.</source>
        <translation>Lượt chạy ở trong {0}; nhấp đúp để mở.</translation>
    </message>
</context>
<context>
    <name>AttacksPage</name>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Bằng</translation>
    </message>
    <message>
        <source>&amp;If p ≤</source>
        <translation>Kh&amp;i p ≤</translation>
    </message>
    <message>
        <source>&amp;Purify</source>
        <translation>Thanh lọc (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Within</source>
        <translation>Trong tầm (&amp;W)</translation>
    </message>
    <message>
        <source>2 ε</source>
        <translation>2 ε</translation>
    </message>
    <message>
        <source>About the attack</source>
        <translation>Về cuộc tấn công</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Độ đúng</translation>
    </message>
    <message>
        <source>All events of each stage (NumPy)…</source>
        <translation>Mọi điểm dữ liệu của từng giai đoạn (NumPy)…</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Tấn công</translation>
    </message>
    <message>
        <source>Attack images and purify them by {0}</source>
        <translation>Tấn công ảnh và thanh lọc bằng {0}</translation>
    </message>
    <message>
        <source>Attack test images and purify them; the classifier is learnt first</source>
        <translation>Tấn công các ảnh kiểm tra rồi thanh lọc chúng; bộ phân loại được học trước</translation>
    </message>
    <message>
        <source>Attacked</source>
        <translation>Bị tấn công</translation>
    </message>
    <message>
        <source>Attacked images are told from clean ones by −log p(x) with an AUROC of {0} ± {1}. This shows what a density knows, and is no defence: attacks that know of it get past.</source>
        <translation>Ảnh bị tấn công được phân biệt với ảnh sạch bằng −log p(x) với AUROC {0} ± {1}. Điều này cho thấy mật độ biết gì, chứ không phải cách phòng vệ: tấn công biết điều này thì lọt qua được.</translation>
    </message>
    <message>
        <source>Attacking</source>
        <translation>Đang tấn công</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sạch</translation>
    </message>
    <message>
        <source>Clean, purified</source>
        <translation>Sạch, đã thanh lọc</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Hiệu</translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation>Số điểm (&amp;T)</translation>
    </message>
    <message>
        <source>Events to attack</source>
        <translation>Số điểm dữ liệu bị tấn công</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Tham lam</translation>
    </message>
    <message>
        <source>How far purification may change a pixel, or how many it may flip</source>
        <translation>Thanh lọc được thay đổi một điểm ảnh bao nhiêu, hoặc được lật bao nhiêu điểm ảnh</translation>
    </message>
    <message>
        <source>How far the attack may go</source>
        <translation>Tấn công được đi xa đến đâu</translation>
    </message>
    <message>
        <source>How many test events are attacked, of which the first are shown</source>
        <translation>Bao nhiêu điểm dữ liệu kiểm tra bị tấn công, trong đó những điểm đầu được hiện ra</translation>
    </message>
    <message>
        <source>Largest p-value that is purified</source>
        <translation>Giá trị p lớn nhất được thanh lọc</translation>
    </message>
    <message>
        <source>Leave it as it was before</source>
        <translation>Giữ nguyên như trước</translation>
    </message>
    <message>
        <source>Mean log p(x)</source>
        <translation>log p(x) trung bình</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Nhiễu</translation>
    </message>
    <message>
        <source>Press Attack: test images, attacked and purified, stand here in columns.</source>
        <translation>Nhấn Tấn công: các ảnh kiểm tra, bị tấn công và được thanh lọc, xếp ở đây theo cột.</translation>
    </message>
    <message>
        <source>Purified</source>
        <translation>Đã thanh lọc</translation>
    </message>
    <message>
        <source>Purified by</source>
        <translation>Cách thanh lọc</translation>
    </message>
    <message>
        <source>Purify only what has at most this p-value, the adaptive ε; 1: all</source>
        <translation>Chỉ thanh lọc ảnh có giá trị p không quá mức này, ε thích nghi; 1: tất cả</translation>
    </message>
    <message>
        <source>Random noise, the sign of the gradient once (FGSM) or in many steps (BIM)</source>
        <translation>Nhiễu ngẫu nhiên, dấu của gradient một lần (FGSM) hoặc qua nhiều bước (BIM)</translation>
    </message>
    <message>
        <source>Reach of purification</source>
        <translation>Tầm của thanh lọc</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Some events of each stage (PNG)…</source>
        <translation>Một số điểm dữ liệu của từng giai đoạn (PNG)…</translation>
    </message>
    <message>
        <source>The likeliest level within reach, or a drawn one, pixel after pixel</source>
        <translation>Mức có khả năng nhất trong tầm, hoặc một mức được rút, hết điểm ảnh này đến điểm ảnh khác</translation>
    </message>
    <message>
        <source>Under each: the class said, ✗ if wrong, and its p-value</source>
        <translation>Dưới mỗi ảnh: lớp được đoán, ✗ nếu sai, và giá trị p của nó</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Những gì tìm được</translation>
    </message>
    <message>
        <source>p ≤ 0.05</source>
        <translation>p ≤ 0,05</translation>
    </message>
    <message>
        <source>p-value among validation</source>
        <translation>giá trị p trong tập kiểm định</translation>
    </message>
    <message>
        <source>p-values (SVG)…</source>
        <translation>Giá trị p (SVG)…</translation>
    </message>
    <message>
        <source>p-values at each stage</source>
        <translation>Giá trị p ở từng giai đoạn</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>ε f&amp;lips</source>
        <translation>ε lần &amp;lật</translation>
    </message>
    <message>
        <source>ε leve&amp;ls</source>
        <translation>ε mức (&amp;L)</translation>
    </message>
    <message>
        <source>⚠ Another attack is asked for than is shown: press Attack.</source>
        <translation>⚠ Cuộc tấn công được yêu cầu khác với cuộc đang hiện: hãy nhấn Tấn công.</translation>
    </message>
    <message>
        <source>⚠ The data of this run are not at hand: load them on the first page.</source>
        <translation>⚠ Dữ liệu của lượt chạy này chưa có sẵn: hãy nạp ở trang đầu.</translation>
    </message>
</context>
<context>
    <name>AttentionView</name>
    <message>
        <source> · start {0}</source>
        <translation> · khởi đầu {0}</translation>
    </message>
    <message>
        <source>A map for each layer and head; grey is still to come</source>
        <translation>Mỗi tầng và mỗi đầu một bản đồ; màu xám là phần chưa tới</translation>
    </message>
    <message>
        <source>An output is a mixture of what earlier ones hold: their weights, by layer and head. Those of later ones are 0.</source>
        <translation>Một đầu ra là hỗn hợp của những gì các đầu ra trước lưu giữ: đây là trọng số của chúng, theo tầng và đầu. Trọng số của các đầu ra sau bằng 0.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Chú ý</translation>
    </message>
    <message>
        <source>Attention (PNG)…</source>
        <translation>Chú ý (PNG)…</translation>
    </message>
    <message>
        <source>Attention by layer and head</source>
        <translation>Chú ý theo tầng và đầu</translation>
    </message>
    <message>
        <source>Attention maps (PNG)…</source>
        <translation>Các bản đồ chú ý (PNG)…</translation>
    </message>
    <message>
        <source>Character {0} is “{1}”; in the last layer “{2}”, character {3} of what is given, has most of the weight there: {4} on the average of the heads.</source>
        <translation>Ký tự {0} là “{1}”; ở tầng cuối, “{2}”, ký tự {3} của phần cho trước, có trọng số lớn nhất ở đó: {4} tính trung bình trên các đầu.</translation>
    </message>
    <message>
        <source>Point at a pixel</source>
        <translation>Trỏ vào một điểm ảnh</translation>
    </message>
    <message>
        <source>Point at a pixel: what does its output attend to?</source>
        <translation>Trỏ vào một điểm ảnh: đầu ra của nó chú ý đến đâu?</translation>
    </message>
    <message>
        <source>The event in hand</source>
        <translation>Điểm dữ liệu đang chọn</translation>
    </message>
    <message>
        <source>The output at row {0}, column {1} is the first: nothing is there to attend to.</source>
        <translation>Đầu ra ở hàng {0}, cột {1} là đầu tiên: không có gì để chú ý đến.</translation>
    </message>
    <message>
        <source>The output at row {0}, column {1}, number {2:,} of the ordering, attends to the {3:,} before it at most; the largest weight of a later one is {4:g}.</source>
        <translation>Đầu ra ở hàng {0}, cột {1}, thứ {2:,} trong thứ tự, chú ý đến nhiều nhất {3:,} đầu ra đứng trước; trọng số lớn nhất của một đầu ra đứng sau là {4:g}.</translation>
    </message>
    <message>
        <source>Weight; all of a map add up to 1</source>
        <translation>Trọng số; tổng của một bản đồ bằng 1</translation>
    </message>
    <message>
        <source>What is attended to</source>
        <translation>Những gì được chú ý</translation>
    </message>
    <message>
        <source>layer {0}, head {1}</source>
        <translation>tầng {0}, đầu {1}</translation>
    </message>
</context>
<context>
    <name>BarsCanvas</name>
    <message>
        <source>Conditional distribution</source>
        <translation>Phân phối có điều kiện</translation>
    </message>
    <message>
        <source>Entropy {bits:.3f} of at most {most:g} bits</source>
        <translation>Entropy {bits:.3f}, nhiều nhất là {most:g} bit</translation>
    </message>
    <message>
        <source>How likely each value is to come next, given all before it.
The triangle marks the value that was drawn.</source>
        <translation>Xác suất của mỗi giá trị sắp tới, cho trước mọi giá trị đứng trước.
Hình tam giác đánh dấu giá trị đã được rút.</translation>
    </message>
    <message>
        <source>No pixel is being predicted.</source>
        <translation>Không có điểm ảnh nào đang được dự đoán.</translation>
    </message>
    <message>
        <source>drawn: {value}</source>
        <translation>đã rút: {value}</translation>
    </message>
    <message>
        <source>value {value}: {probability:.4f}</source>
        <translation>giá trị {value}: {probability:.4f}</translation>
    </message>
    <message>
        <source>{bits:.3f} bits</source>
        <translation>{bits:.3f} bit</translation>
    </message>
</context>
<context>
    <name>BeforeAndAfter</name>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Cho trước</translation>
    </message>
</context>
<context>
    <name>BranchState</name>
    <message>
        <source>Draw an event from {0}</source>
        <translation>Rút một điểm dữ liệu từ {0}</translation>
    </message>
    <message>
        <source>Draw what comes after {0}</source>
        <translation>Rút phần sau {0}</translation>
    </message>
    <message>
        <source>Sample from seed {0}</source>
        <translation>Mẫu từ mầm {0}</translation>
    </message>
</context>
<context>
    <name>BranchTree</name>
    <message>
        <source>All paths that the model might have taken, divided wherever you branched off: the area of each
is the product of the probabilities of its choices there, each given the path before it.
Hatched: paths that nobody has looked at. Click one to take it in hand.</source>
        <translation>Mọi đường mà mô hình có thể đã đi, chia ra ở mỗi chỗ rẽ nhánh: diện tích của mỗi đường
là tích các xác suất của những lựa chọn của nó ở đó, mỗi xác suất cho trước đoạn đường phía trước.
Gạch chéo: những đường chưa ai xem. Nhấp vào một đường để chọn.</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Các nhánh</translation>
    </message>
    <message>
        <source>Chances of the branches</source>
        <translation>Xác suất của các nhánh</translation>
    </message>
    <message>
        <source>Choose an event to take it in hand; F2 names it</source>
        <translation>Chọn một điểm dữ liệu để làm việc; F2 đặt tên</translation>
    </message>
    <message>
        <source>Cut the branch</source>
        <translation>Cắt nhánh</translation>
    </message>
    <message>
        <source>Cut the branch that is chosen, with all that came of it (Delete)</source>
        <translation>Cắt nhánh đang chọn, cùng mọi thứ sinh ra từ nó (Delete)</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>Khác ở</translation>
    </message>
    <message>
        <source>F2 gives a branch another name</source>
        <translation>F2 đổi tên nhánh</translation>
    </message>
    <message>
        <source>How many values are not what they were before it</source>
        <translation>Bao nhiêu giá trị khác với trước đó</translation>
    </message>
    <message>
        <source>In nats</source>
        <translation>Tính bằng nat</translation>
    </message>
    <message>
        <source>Of the value that it took, given all before it</source>
        <translation>Của giá trị đã nhận, cho trước mọi giá trị phía trước</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Nếu như</translation>
    </message>
    <message>
        <source>What if? Pick a place, and click what else it might have been.</source>
        <translation>Nếu như…? Chọn một chỗ, rồi nhấp vào giá trị khác mà nó có thể đã nhận.</translation>
    </message>
    <message>
        <source>What the branches are</source>
        <translation>Các nhánh là gì</translation>
    </message>
    <message>
        <source>log p(x)</source>
        <translation>log p(x)</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>About the calibration</source>
        <translation>Về hiệu chuẩn</translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation>Hãy thêm một mô hình trước</translation>
    </message>
    <message>
        <source>All are measured</source>
        <translation>Tất cả đã được đo</translation>
    </message>
    <message>
        <source>Bins (CSV)…</source>
        <translation>Các khoảng (CSV)…</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Hiệu chuẩn</translation>
    </message>
    <message>
        <source>Compare what each model expects of test events with what they are (Enter)</source>
        <translation>So sánh điều mỗi mô hình kỳ vọng ở các điểm dữ liệu kiểm tra với thực tế (Enter)</translation>
    </message>
    <message>
        <source>Diagrams (PDF)…</source>
        <translation>Các biểu đồ (PDF)…</translation>
    </message>
    <message>
        <source>Diagrams (SVG)…</source>
        <translation>Các biểu đồ (SVG)…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Đo</translation>
    </message>
    <message>
        <source>Measure calibration</source>
        <translation>Đo hiệu chuẩn</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Đang đo</translation>
    </message>
    <message>
        <source>Of all that a model gave a probability of 0.7, do seven in ten come true?</source>
        <translation>Trong tất cả những gì mô hình cho xác suất 0,7, có phải cứ mười thì bảy thành đúng?</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Dừng đo</translation>
    </message>
    <message>
        <source>What each model expects of test events, value by value: on the diagonal it comes true as often as the model says.</source>
        <translation>Điều mỗi mô hình kỳ vọng ở các điểm dữ liệu kiểm tra, từng giá trị một: trên đường chéo, nó đúng thường xuyên như mô hình nói.</translation>
    </message>
</context>
<context>
    <name>CardPicker</name>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Show all of them again</source>
        <translation>Hiện lại tất cả</translation>
    </message>
    <message>
        <source>Show these only; press it again to show all</source>
        <translation>Chỉ hiện loại này; nhấn lần nữa để hiện tất cả</translation>
    </message>
    <message>
        <source>Words of the title, the text, the authors or the year (Ctrl+F)</source>
        <translation>Từ trong tiêu đề, nội dung, tác giả hoặc năm (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>chosen</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>đang nạp</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>8 completions</source>
        <translation>8 bản hoàn thiện</translation>
    </message>
    <message>
        <source>A click on a title sorts; Enter opens the run.</source>
        <translation>Nhấp vào tiêu đề để sắp xếp; Enter mở lượt chạy.</translation>
    </message>
    <message>
        <source>A column of the paper's table</source>
        <translation>Một cột của bảng trong bài báo</translation>
    </message>
    <message>
        <source>A row of the paper's table</source>
        <translation>Một hàng của bảng trong bài báo</translation>
    </message>
    <message>
        <source>Ancestors</source>
        <translation>Tổ tiên</translation>
    </message>
    <message>
        <source>Better by</source>
        <translation>Hơn</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>By how many of our standard errors ours is better; negative if worse</source>
        <translation>Kết quả ở đây hơn bao nhiêu lần sai số chuẩn của nó; âm nếu kém hơn</translation>
    </message>
    <message>
        <source>Cells of the published table</source>
        <translation>Các ô của bảng đã công bố</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Hiệu dụng</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Bị che</translation>
    </message>
    <message>
        <source>How far the cell is</source>
        <translation>Ô này đã làm đến đâu</translation>
    </message>
    <message>
        <source>How many independent draws the particles are worth, of how many</source>
        <translation>Các hạt đáng giá bao nhiêu lần rút độc lập, trên tổng số bao nhiêu</translation>
    </message>
    <message>
        <source>How many of the first particles have descendants among the last</source>
        <translation>Bao nhiêu hạt ban đầu còn hậu duệ trong các hạt cuối</translation>
    </message>
    <message>
        <source>How the hidden pixels were drawn, and their bits found</source>
        <translation>Các điểm ảnh bị che được rút ra sao, và số bit của chúng được tính thế nào</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Phương pháp</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Chưa bắt đầu</translation>
    </message>
    <message>
        <source>Ours, NLL</source>
        <translation>Ở đây, NLL</translation>
    </message>
    <message>
        <source>Ours, bits</source>
        <translation>Ở đây, bit</translation>
    </message>
    <message>
        <source>Ours, log density</source>
        <translation>Ở đây, log mật độ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Paper only</source>
        <translation>Chỉ bài báo</translation>
    </message>
    <message>
        <source>Standard error of our mean, over test events or folds</source>
        <translation>Sai số chuẩn của trung bình ở đây, trên các điểm dữ liệu kiểm tra hoặc các phần chia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>The mean over the test events in nats, or over the ten folds</source>
        <translation>Trung bình trên các điểm dữ liệu kiểm tra, tính bằng nat, hoặc trên mười phần chia</translation>
    </message>
    <message>
        <source>The number that the paper gives</source>
        <translation>Con số mà bài báo đưa ra</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Huấn luyện</translation>
    </message>
    <message>
        <source>Training time of the runs that were chosen, or of an image's completions</source>
        <translation>Thời gian huấn luyện các lượt chạy đã chọn, hoặc thời gian hoàn thiện một ảnh</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} trong {1}</translation>
    </message>
    <message>
        <source>± SE</source>
        <translation>± SE</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>All sixteen events</source>
        <translation>Cả mười sáu biến cố</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>Quy tắc chuỗi</translation>
    </message>
    <message>
        <source>Cut all links: p(x) = Π p(x_d)</source>
        <translation>Cắt mọi liên kết: p(x) = Π p(x_d)</translation>
    </message>
    <message>
        <source>Events (CSV)…</source>
        <translation>Các biến cố (CSV)…</translation>
    </message>
    <message>
        <source>Graph (SVG)…</source>
        <translation>Đồ thị (SVG)…</translation>
    </message>
    <message>
        <source>How {0} depends on {1}; 0 cuts the link</source>
        <translation>{0} phụ thuộc vào {1} thế nào; 0 là cắt liên kết</translation>
    </message>
    <message>
        <source>Independent</source>
        <translation>Độc lập</translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation>Trọng số khác</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Product p(x)</source>
        <translation>Tích p(x)</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Ngẫu nhiên</translation>
    </message>
    <message>
        <source>The bias of {0}</source>
        <translation>Độ lệch của {0}</translation>
    </message>
    <message>
        <source>The sixteen add up to {0}. Entropy {1} nats; </source>
        <translation>Cả mười sáu cộng lại bằng {0}. Entropy {1} nat; </translation>
    </message>
    <message>
        <source>What they add up to</source>
        <translation>Tổng của chúng</translation>
    </message>
    <message>
        <source>Who depends on whom</source>
        <translation>Cái nào phụ thuộc vào cái nào</translation>
    </message>
    <message>
        <source>no pixel depends on another: p(x) = Π p(x_d).</source>
        <translation>không điểm ảnh nào phụ thuộc vào điểm ảnh khác: p(x) = Π p(x_d).</translation>
    </message>
    <message>
        <source>p(x) = p(x₁) p(x₂ | x₁) p(x₃ | x₁, x₂) p(x₄ | x₁, x₂, x₃): sixteen pictures of four pixels, each a product of four factors. Whatever the weights are, all sixteen add up to 1.</source>
        <translation>p(x) = p(x₁) p(x₂ | x₁) p(x₃ | x₁, x₂) p(x₄ | x₁, x₂, x₃): mười sáu ảnh bốn điểm ảnh, mỗi ảnh là tích của bốn thừa số. Dù trọng số thế nào, cả mười sáu cộng lại bằng 1.</translation>
    </message>
    <message>
        <source>{0} nats from independent pixels, KL(p(x) ‖ Π p(x_d)).</source>
        <translation>cách các điểm ảnh độc lập {0} nat, KL(p(x) ‖ Π p(x_d)).</translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message>
        <source>{0} by {1}: {2} points</source>
        <translation>{0} theo {1}: {2} điểm</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Take out {0}</source>
        <translation>Bỏ {0} ra</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Models</source>
        <translation>Mô hình</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Models to choose from</source>
        <translation>Các mô hình để chọn</translation>
    </message>
    <message>
        <source>No model is called that.</source>
        <translation>Không có mô hình nào tên như vậy.</translation>
    </message>
    <message>
        <source>Search by name or data</source>
        <translation>Tìm theo tên hoặc dữ liệu</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Tìm mô hình</translation>
    </message>
    <message>
        <source>Type a part of a name; arrow keys choose, Enter takes it</source>
        <translation>Gõ một phần của tên; phím mũi tên để chọn, Enter để lấy</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>About the classes</source>
        <translation>Về các lớp</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Độ đúng</translation>
    </message>
    <message>
        <source>Accuracy: not tested yet</source>
        <translation>Độ đúng: chưa kiểm tra</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>Theo quy tắc nào</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Các lớp</translation>
    </message>
    <message>
        <source>Classes and their probabilities</source>
        <translation>Các lớp và xác suất của chúng</translation>
    </message>
    <message>
        <source>Classify test events by {0}</source>
        <translation>Phân loại các điểm kiểm tra bằng {0}</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>Đang phân loại</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Nhầm lẫn</translation>
    </message>
    <message>
        <source>Count how often the class of the highest p(c | x) is the event's own</source>
        <translation>Đếm xem lớp có p(c | x) cao nhất đúng là lớp của điểm dữ liệu bao nhiêu lần</translation>
    </message>
    <message>
        <source>How frequent the class is in training</source>
        <translation>Lớp thường gặp đến đâu trong tập huấn luyện</translation>
    </message>
    <message>
        <source>How likely the class is, given the image</source>
        <translation>Xác suất của lớp, cho trước ảnh</translation>
    </message>
    <message>
        <source>How likely the image is, given the class; nats</source>
        <translation>Độ hợp lý của ảnh, cho trước lớp; nat</translation>
    </message>
    <message>
        <source>How many test events are classified at most, taken at random</source>
        <translation>Phân loại tối đa bao nhiêu điểm dữ liệu kiểm tra, lấy ngẫu nhiên</translation>
    </message>
    <message>
        <source>Own class: {0}</source>
        <translation>Đúng lớp: {0}</translation>
    </message>
    <message>
        <source>Press Test: which classes are taken for which?</source>
        <translation>Nhấn Kiểm tra: lớp nào bị nhầm thành lớp nào?</translation>
    </message>
    <message>
        <source>Rows are the events' own classes, columns those that were said</source>
        <translation>Hàng là lớp thật của các điểm dữ liệu, cột là lớp được đoán</translation>
    </message>
    <message>
        <source>Stop classifying</source>
        <translation>Dừng phân loại</translation>
    </message>
    <message>
        <source>Take an image in hand above: of which class is it?</source>
        <translation>Hãy chọn một ảnh ở trên: ảnh ấy thuộc lớp nào?</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Test even&amp;ts</source>
        <translation>Điểm kiểm &amp;tra</translation>
    </message>
    <message>
        <source>Test events to classify</source>
        <translation>Số điểm kiểm tra cần phân loại</translation>
    </message>
    <message>
        <source>The image in hand</source>
        <translation>Ảnh đang chọn</translation>
    </message>
    <message>
        <source>What is pointed at</source>
        <translation>Những gì được trỏ vào</translation>
    </message>
    <message>
        <source>What p(x) is without the class</source>
        <translation>p(x) là bao nhiêu khi không biết lớp</translation>
    </message>
    <message>
        <source>Which class it is</source>
        <translation>Ảnh thuộc lớp nào</translation>
    </message>
    <message>
        <source>Without its class, p(x) = Σ p(c) p(x | c): {0}</source>
        <translation>Không biết lớp, p(x) = Σ p(c) p(x | c): {0}</translation>
    </message>
    <message>
        <source>c</source>
        <translation>c</translation>
    </message>
    <message>
        <source>log p(x | c)</source>
        <translation>log p(x | c)</translation>
    </message>
    <message>
        <source>of the highest</source>
        <translation>có giá trị cao nhất</translation>
    </message>
    <message>
        <source>p(c | x)</source>
        <translation>p(c | x)</translation>
    </message>
    <message>
        <source>p(c | x) = p(c) p(x | c) / Σ p(c) p(x | c), p(c) as frequent as in training</source>
        <translation>p(c | x) = p(c) p(x | c) / Σ p(c) p(x | c), p(c) theo tần suất trong tập huấn luyện</translation>
    </message>
    <message>
        <source>p(c | x), by Bayes' rule from p(c) and p(x | c); the triangle marks the class</source>
        <translation>p(c | x), theo quy tắc Bayes từ p(c) và p(x | c); tam giác đánh dấu lớp</translation>
    </message>
    <message>
        <source>p(c)</source>
        <translation>p(c)</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} events of {2} are taken for {3}</source>
        <translation>{0:,} trên {1:,} điểm dữ liệu của {2} được đoán là {3}</translation>
    </message>
    <message>
        <source>{0}, with p(c | x) = {1}</source>
        <translation>{0}, với p(c | x) = {1}</translation>
    </message>
    <message>
        <source>⚠ The data of this run are not at hand: load them to know the classes.</source>
        <translation>⚠ Dữ liệu của lượt chạy này chưa có sẵn: hãy nạp để biết các lớp.</translation>
    </message>
</context>
<context>
    <name>Climbing</name>
    <message>
        <source>Go on until stopped</source>
        <translation>Chạy cho đến khi dừng</translation>
    </message>
    <message>
        <source>One step of gradient ascent</source>
        <translation>Một bước tăng gradient</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>Closeup</name>
    <message>
        <source>Colour what its conditional uses of this event, by its derivatives, and what it could see by the way the network is built.
What it uses and must not, its own or a later one, is red.</source>
        <translation>Tô màu những gì phân phối có điều kiện của nó dùng ở điểm dữ liệu này, theo đạo hàm, và những gì nó có thể thấy theo cách mạng được dựng.
Những gì nó dùng mà không được phép, của chính nó hay đứng sau, có màu đỏ.</translation>
    </message>
    <message>
        <source>How likely each value was, given those before it. What if it were another? Click it (or go there with
the arrow keys and press Enter): all that comes later is drawn again, from the noise of before, as a branch.</source>
        <translation>Từng giá trị có xác suất bao nhiêu, khi biết các giá trị trước nó. Nếu như nó khác đi? Nhấp vào giá trị đó (hoặc đến đó bằng
phím mũi tên rồi nhấn Enter): mọi thứ đến sau được rút lại, từ nhiễu như trước, thành một nhánh.</translation>
    </message>
    <message>
        <source>Point at a {dimension} to read it.</source>
        <translation>Trỏ vào một {dimension} để đọc.</translation>
    </message>
    <message>
        <source>What else it might be, and how likely.</source>
        <translation>Nó còn có thể là gì khác, và với xác suất bao nhiêu.</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Những gì biết về nó</translation>
    </message>
    <message>
        <source>What it &amp;sees</source>
        <translation>Nó thấy gì (&amp;S)</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation>Nó thấy gì</translation>
    </message>
    <message>
        <source>Which dimension is told</source>
        <translation>Chiều nào đang được nói đến</translation>
    </message>
    <message>
        <source>{Dimension} pointed at</source>
        <translation>{Dimension} được trỏ vào</translation>
    </message>
</context>
<context>
    <name>CodeQuestion</name>
    <message>
        <source>Run and add</source>
        <translation>Chạy và thêm</translation>
    </message>
    <message>
        <source>This runs the code in {0}, which may do all that you may on this machine. Add it only if you trust whoever wrote it.</source>
        <translation>Việc này chạy mã trong {0}, mã đó có thể làm mọi điều người dùng được phép làm trên máy này. Chỉ thêm nếu tin người viết ra nó.</translation>
    </message>
</context>
<context>
    <name>CodesHero</name>
    <message>
        <source>Codes so far</source>
        <translation>Mã đến lúc này</translation>
    </message>
    <message>
        <source>How likely each code was, p(k_i | k_&lt;i)</source>
        <translation>Xác suất của từng mã, p(k_i | k_&lt;i)</translation>
    </message>
    <message>
        <source>Picture so far, E[x | k]</source>
        <translation>Ảnh đến lúc này, E[x | k]</translation>
    </message>
    <message>
        <source>Press Draw: codes appear one by one, and beside them their picture.</source>
        <translation>Nhấn Rút: các mã hiện ra lần lượt, bên cạnh là ảnh của chúng.</translation>
    </message>
    <message>
        <source>The picture that the codes stand for.</source>
        <translation>Ảnh mà các mã biểu diễn.</translation>
    </message>
    <message>
        <source>The probability of each code that was drawn, given those before it.</source>
        <translation>Xác suất của mỗi mã đã rút, cho trước các mã đứng trước.</translation>
    </message>
    <message>
        <source>What the decoder expects of each pixel, given the codes k drawn so far; of the others it is told their mean.</source>
        <translation>Điều bộ giải mã kỳ vọng ở từng điểm ảnh, cho trước các mã k đã rút đến lúc này; với các mã còn lại, nó nhận trung bình của chúng.</translation>
    </message>
</context>
<context>
    <name>CodesView</name>
    <message>
        <source>&amp;Layer</source>
        <translation>Tầng (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>Đơn vị (&amp;U)</translation>
    </message>
    <message>
        <source>An event is encoded as a few hidden units, and made of them again: switch or move one, and see what it stands for.</source>
        <translation>Một điểm dữ liệu được mã hóa thành vài đơn vị ẩn, rồi được tạo lại từ chúng: hãy lật hoặc dời một đơn vị và xem nó ứng với điều gì.</translation>
    </message>
    <message>
        <source>As encoded</source>
        <translation>Như đã mã hóa</translation>
    </message>
    <message>
        <source>Click a unit to choose it; one of bits is switched, too.</source>
        <translation>Nhấp vào một đơn vị để chọn; đơn vị là bit thì đồng thời được lật.</translation>
    </message>
    <message>
        <source>Code (CSV)…</source>
        <translation>Mã (CSV)…</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>Mã của nó</translation>
    </message>
    <message>
        <source>Its code: click a unit</source>
        <translation>Mã của nó: nhấp vào một đơn vị</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Tầng</translation>
    </message>
    <message>
        <source>Move the chosen unit</source>
        <translation>Dời đơn vị đã chọn</translation>
    </message>
    <message>
        <source>The chosen unit</source>
        <translation>Đơn vị đã chọn</translation>
    </message>
    <message>
        <source>The code that the event has</source>
        <translation>Mã mà điểm dữ liệu có</translation>
    </message>
    <message>
        <source>The event expected of this code</source>
        <translation>Điểm dữ liệu được kỳ vọng từ mã này</translation>
    </message>
    <message>
        <source>The event in hand</source>
        <translation>Điểm dữ liệu đang chọn</translation>
    </message>
    <message>
        <source>This has no likelihood: the code is a summary that the network found, and no distribution says how likely one is.</source>
        <translation>Thứ này không có hàm hợp lý: mã là bản tóm tắt do mạng tìm ra, và không phân phối nào cho biết xác suất của một mã.</translation>
    </message>
    <message>
        <source>Unit {0}: {1:.3g}</source>
        <translation>Đơn vị {0}: {1:.3g}</translation>
    </message>
    <message>
        <source>What is expected of the code</source>
        <translation>Điều được kỳ vọng từ mã</translation>
    </message>
    <message>
        <source>Which layer of hidden units</source>
        <translation>Tầng đơn vị ẩn nào</translation>
    </message>
    <message>
        <source>≈ An average over draws of what lies between code and event.</source>
        <translation>≈ Trung bình trên các lần rút những gì nằm giữa mã và điểm dữ liệu.</translation>
    </message>
</context>
<context>
    <name>CoinPage</name>
    <message>
        <source>&amp;Prior Beta</source>
        <translation>Tiên n&amp;ghiệm</translation>
    </message>
    <message>
        <source>&amp;Typed</source>
        <translation>&amp;Tự gõ</translation>
    </message>
    <message>
        <source>, where L(θ*) = {0} and log L(θ*) = {1} nats.</source>
        <translation>, tại đó L(θ*) = {0} và log L(θ*) = {1} nat.</translation>
    </message>
    <message>
        <source>, where log L(θ*) = {0} nats.</source>
        <translation>, tại đó log L(θ*) = {0} nat.</translation>
    </message>
    <message>
        <source>1 or H is heads, 0 or T tails</source>
        <translation>1 hoặc H là ngửa, 0 hoặc T là sấp</translation>
    </message>
    <message>
        <source>A θ that is believed in</source>
        <translation>Giá trị θ được tin</translation>
    </message>
    <message>
        <source>At the θ that is believed in</source>
        <translation>Tại θ được tin</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Coin</source>
        <translation>Đồng xu</translation>
    </message>
    <message>
        <source>Curves (CSV)…</source>
        <translation>Các đường cong (CSV)…</translation>
    </message>
    <message>
        <source>Forget all tosses</source>
        <translation>Quên mọi lần tung</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Ngửa</translation>
    </message>
    <message>
        <source>How many tosses</source>
        <translation>Số lần tung</translation>
    </message>
    <message>
        <source>Likelihood (SVG)…</source>
        <translation>Hàm hợp lý (SVG)…</translation>
    </message>
    <message>
        <source>Likelihood, prior and posterior</source>
        <translation>Hàm hợp lý, tiên nghiệm và hậu nghiệm</translation>
    </message>
    <message>
        <source>No toss yet: every θ is as likely as any other.</source>
        <translation>Chưa tung lần nào: mọi θ đều hợp lý như nhau.</translation>
    </message>
    <message>
        <source>One more toss: heads</source>
        <translation>Thêm một lần tung: ngửa</translation>
    </message>
    <message>
        <source>One more toss: tails</source>
        <translation>Thêm một lần tung: sấp</translation>
    </message>
    <message>
        <source>Posterior Beta({0:g}, {1:g}): mean {2}, mode {3}.</source>
        <translation>Hậu nghiệm Beta({0:g}, {1:g}): trung bình {2}, mode {3}.</translation>
    </message>
    <message>
        <source>T&amp;oss</source>
        <translation>Tung (&amp;O)</translation>
    </message>
    <message>
        <source>Tails</source>
        <translation>Sấp</translation>
    </message>
    <message>
        <source>The coin's own θ, which tosses follow</source>
        <translation>θ của chính đồng xu, các lần tung theo nó</translation>
    </message>
    <message>
        <source>Toss</source>
        <translation>Tung</translation>
    </message>
    <message>
        <source>Toss a coin of that θ so many times</source>
        <translation>Tung đồng xu có θ đó ngần ấy lần</translation>
    </message>
    <message>
        <source>Tosses</source>
        <translation>Các lần tung</translation>
    </message>
    <message>
        <source>What a θ costs</source>
        <translation>Cái giá của một θ</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What θ made these tosses likeliest? Type them or toss; the curve is the likelihood of every θ, and its maximum is the share of heads. Drag θ to see what another one costs.</source>
        <translation>θ nào làm cho các lần tung này hợp lý nhất? Hãy gõ hoặc tung; đường cong là độ hợp lý của mọi θ, và cực đại của nó là tỉ lệ mặt ngửa. Kéo θ để xem cái giá của một θ khác.</translation>
    </message>
    <message>
        <source>a &amp;coin of θ</source>
        <translation>đồng xu &amp;có θ</translation>
    </message>
    <message>
        <source>a of the prior Beta(a, b); 1 and 1 are flat</source>
        <translation>a của tiên nghiệm Beta(a, b); 1 và 1 là phẳng</translation>
    </message>
    <message>
        <source>b of the prior Beta(a, b); 1 and 1 are flat</source>
        <translation>b của tiên nghiệm Beta(a, b); 1 và 1 là phẳng</translation>
    </message>
    <message>
        <source>each divided by its largest</source>
        <translation>mỗi đường chia cho giá trị lớn nhất của nó</translation>
    </message>
    <message>
        <source>entropy of θ*</source>
        <translation>entropy của θ*</translation>
    </message>
    <message>
        <source>likelihood</source>
        <translation>hàm hợp lý</translation>
    </message>
    <message>
        <source>nats a toss</source>
        <translation>nat mỗi lần tung</translation>
    </message>
    <message>
        <source>posterior</source>
        <translation>hậu nghiệm</translation>
    </message>
    <message>
        <source>prior</source>
        <translation>tiên nghiệm</translation>
    </message>
    <message>
        <source>{0:,} heads and {1:,} tails</source>
        <translation>{0:,} ngửa và {1:,} sấp</translation>
    </message>
    <message>
        <source>{0:,} heads in {1:,} tosses: θ* = {2}/{3} = {4}</source>
        <translation>{0:,} ngửa trong {1:,} lần tung: θ* = {2}/{3} = {4}</translation>
    </message>
    <message>
        <source>θ</source>
        <translation>θ</translation>
    </message>
    <message>
        <source>θ = {0}: −log L / N = {1} nats = entropy {2} + KL(θ* ‖ θ) {3}</source>
        <translation>θ = {0}: −log L / N = {1} nat = entropy {2} + KL(θ* ‖ θ) {3}</translation>
    </message>
    <message>
        <source>−log L(θ) / N</source>
        <translation>−log L(θ) / N</translation>
    </message>
</context>
<context>
    <name>ColourScale</name>
    <message>
        <source>Colour scale</source>
        <translation>Thang màu</translation>
    </message>
    <message>
        <source>{title}: colours from {low:g} to {high:g}</source>
        <translation>{title}: màu từ {low:g} đến {high:g}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Add a model</source>
        <translation>Thêm mô hình</translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation>Hãy thêm một mô hình trước</translation>
    </message>
    <message>
        <source>Add a model to compare it with, or press Draw.</source>
        <translation>Thêm một mô hình để so sánh, hoặc nhấn Rút.</translation>
    </message>
    <message>
        <source>All runs in a table, ranked within their protocols</source>
        <translation>Mọi lượt chạy trong một bảng, xếp hạng trong từng quy trình đo</translation>
    </message>
    <message>
        <source>Answer in the quiz</source>
        <translation>Trả lời câu đố</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Bản hoàn thiện</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>Đến phần huấn luyện</translation>
    </message>
    <message>
        <source>How each model fills in what is hidden of one event</source>
        <translation>Cách mỗi mô hình điền vào chỗ bị che của một điểm dữ liệu</translation>
    </message>
    <message>
        <source>How likely each model thinks every pixel of one image</source>
        <translation>Mỗi mô hình cho từng điểm ảnh của một ảnh xác suất bao nhiêu</translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation>Các mô hình đặt cạnh nhau</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Chưa có gì để so sánh</translation>
    </message>
    <message>
        <source>One image</source>
        <translation>Một ảnh</translation>
    </message>
    <message>
        <source>Press Complete: every model then fills in the same image.</source>
        <translation>Nhấn Hoàn thiện: khi đó mọi mô hình điền vào cùng một ảnh.</translation>
    </message>
    <message>
        <source>Press Draw: every model then starts from the same noise.</source>
        <translation>Nhấn Rút: khi đó mọi mô hình bắt đầu từ cùng một nhiễu.</translation>
    </message>
    <message>
        <source>Report on one page (HTML)…</source>
        <translation>Báo cáo một trang (HTML)…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Điểm số</translation>
    </message>
    <message>
        <source>Set another model beside these, from the gallery or your runs</source>
        <translation>Đặt thêm một mô hình cạnh đây, từ thư viện mẫu hoặc các lượt chạy</translation>
    </message>
    <message>
        <source>Set two to four models side by side: what they draw from the same noise, how they fill in the same image, and how likely they think each of its pixels.</source>
        <translation>Đặt hai đến bốn mô hình cạnh nhau: những gì chúng rút từ cùng một nhiễu, cách chúng điền vào cùng một ảnh, và xác suất chúng cho từng điểm ảnh của ảnh.</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Bảng (CSV)…</translation>
    </message>
    <message>
        <source>Train at least one model, better two: their scores, their samples from the same noise and their completions of one image are then set side by side here.</source>
        <translation>Huấn luyện ít nhất một mô hình, hai thì tốt hơn: điểm số, các mẫu từ cùng một nhiễu và các bản hoàn thiện của một ảnh sẽ được đặt cạnh nhau ở đây.</translation>
    </message>
    <message>
        <source>What each model draws from the same noise</source>
        <translation>Những gì mỗi mô hình rút từ cùng một nhiễu</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>So sánh điều gì</translation>
    </message>
    <message>
        <source>Which models?</source>
        <translation>Những mô hình nào?</translation>
    </message>
    <message>
        <source>{0} samples of each from the same noise, seed {1}</source>
        <translation>{0} mẫu của mỗi mô hình từ cùng một nhiễu, mầm {1}</translation>
    </message>
    <message>
        <source>{0} stand side by side at most: take one out first</source>
        <translation>Nhiều nhất {0} mô hình đứng cạnh nhau: hãy bỏ bớt một</translation>
    </message>
</context>
<context>
    <name>CompareState</name>
    <message>
        <source>Complete with {0} models</source>
        <translation>Hoàn thiện bằng {0} mô hình</translation>
    </message>
    <message>
        <source>Draw from {0} models</source>
        <translation>Rút từ {0} mô hình</translation>
    </message>
    <message>
        <source>Evaluate {0} runs</source>
        <translation>Đánh giá {0} lượt chạy</translation>
    </message>
    <message>
        <source>Score an event with {0} models</source>
        <translation>Chấm một điểm dữ liệu bằng {0} mô hình</translation>
    </message>
    <message>
        <source>{0} is being trained; evaluate it afterwards.</source>
        <translation>{0} đang được huấn luyện; hãy đánh giá sau đó.</translation>
    </message>
</context>
<context>
    <name>CompletionBar</name>
    <message>
        <source>&amp;Completions</source>
        <translation>Số bản (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>Tức thì (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Chất lượng (&amp;Q)</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Complete again after every change, as soon as the hand rests. By itself it is on where completions come at once:
with a model of any ordering, or with a guide.</source>
        <translation>Hoàn thiện lại sau mỗi thay đổi, ngay khi tay dừng. Tự bật ở nơi các bản hoàn thiện có ngay:
với mô hình thứ tự bất kỳ, hoặc khi có mô hình dẫn đường.</translation>
    </message>
    <message>
        <source>Fill in what is missing by drawing from p(missing | observed)</source>
        <translation>Điền phần thiếu bằng cách rút từ p(thiếu | đã biết)</translation>
    </message>
    <message>
        <source>How many times to fill in the same event, 1 to 36</source>
        <translation>Điền vào cùng một điểm dữ liệu bao nhiêu lần, từ 1 đến 36</translation>
    </message>
    <message>
        <source>How well guided completions are to be. They are moved until they are the model’s own, and told with their numbers
after 8 moves (quick), or once they have settled, or after 96 moves (good) or 1,024 (best). Those that still change
are refined while you look, until they have settled, which is judged from move 36 on (best: 96),
and for 15 s (quick), a minute (good) or 5 minutes (best) more at most. A stroke or Stop ends it; out of sight it waits.
Exact completions are the same for all three.</source>
        <translation>Các bản hoàn thiện có dẫn cần tốt đến đâu. Chúng được dời cho đến khi thành của chính mô hình, và được báo kèm các con số
sau 8 bước nhảy (nhanh), hoặc khi đã ổn định, hoặc sau 96 bước (tốt) hay 1.024 bước (tốt nhất). Những bản còn thay đổi
được tinh chỉnh trong lúc xem, cho đến khi ổn định (xét từ bước 36 trở đi; tốt nhất: 96),
và tối đa thêm 15 s (nhanh), một phút (tốt) hay 5 phút (tốt nhất). Một nét vẽ hay Dừng sẽ kết thúc; khi khuất thì nó chờ.
Bản hoàn thiện chính xác thì như nhau ở cả ba mức.</translation>
    </message>
    <message>
        <source>How well to complete</source>
        <translation>Hoàn thiện kỹ đến đâu</translation>
    </message>
    <message>
        <source>Number of completions</source>
        <translation>Số bản hoàn thiện</translation>
    </message>
    <message>
        <source>Shown: {0}. Asked for: {1}. Press Enter or Complete.</source>
        <translation>Đang hiện: {0}. Yêu cầu: {1}. Nhấn Enter hoặc Hoàn thiện.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>≈ {0}</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ngay</translation>
    </message>
    <message>
        <source>best</source>
        <translation>tốt nhất</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>nhanh</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>mầm {0}</translation>
    </message>
    <message>
        <source>{0} completions</source>
        <translation>{0} bản hoàn thiện</translation>
    </message>
</context>
<context>
    <name>CompletionPanel</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Be content with the completions as they are</source>
        <translation>Chấp nhận các bản hoàn thiện như hiện có</translation>
    </message>
    <message>
        <source>Change the size of the tip, over the image</source>
        <translation>Đổi cỡ đầu cọ, khi ở trên ảnh</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Chọn lượt chạy</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Complete an image</source>
        <translation>Hoàn thiện một ảnh</translation>
    </message>
    <message>
        <source>Complete with what is typed; close a polygon</source>
        <translation>Hoàn thiện với những gì đã gõ; khép đa giác</translation>
    </message>
    <message>
        <source>Completions of one image or of several</source>
        <translation>Bản hoàn thiện của một hay nhiều ảnh</translation>
    </message>
    <message>
        <source>Completions, image and mask (NumPy)…</source>
        <translation>Bản hoàn thiện, ảnh và mặt nạ (NumPy)…</translation>
    </message>
    <message>
        <source>Do the opposite of the tool in hand</source>
        <translation>Làm ngược lại công cụ đang dùng</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Give up the stroke or polygon in progress</source>
        <translation>Bỏ nét hay đa giác đang vẽ</translation>
    </message>
    <message>
        <source>Hide part of an image and let a trained model fill it in, several times over. Train a model first, or choose one of your runs.</source>
        <translation>Che một phần ảnh và để một mô hình đã huấn luyện điền vào, nhiều lần. Hãy huấn luyện một mô hình trước, hoặc chọn một lượt chạy sẵn có.</translation>
    </message>
    <message>
        <source>Its record does not describe a model; choose another run.</source>
        <translation>Bản ghi của nó không mô tả một mô hình; hãy chọn lượt chạy khác.</translation>
    </message>
    <message>
        <source>Mask (PNG)…</source>
        <translation>Mặt nạ (PNG)…</translation>
    </message>
    <message>
        <source>No weights to complete with yet</source>
        <translation>Chưa có trọng số để hoàn thiện</translation>
    </message>
    <message>
        <source>Nothing to complete with this run</source>
        <translation>Không có gì để hoàn thiện với lượt chạy này</translation>
    </message>
    <message>
        <source>Paint, or set a corner, at the cursor of the arrow keys</source>
        <translation>Tô, hoặc đặt một góc, tại con trỏ của các phím mũi tên</translation>
    </message>
    <message>
        <source>Progress of the completion</source>
        <translation>Tiến độ hoàn thiện</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Nút phải</translation>
    </message>
    <message>
        <source>Script that completes it anew (Python)…</source>
        <translation>Kịch bản hoàn thiện lại (Python)…</translation>
    </message>
    <message>
        <source>Several images</source>
        <translation>Nhiều ảnh</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Take back the last corner of a polygon</source>
        <translation>Rút lại góc cuối cùng của đa giác</translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch; then it can fill in what you hide.</source>
        <translation>Lượt chạy hiện tại lưu trọng số đầu tiên sau một epoch; khi đó nó có thể điền vào chỗ bị che.</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>Ảnh này</translation>
    </message>
    <message>
        <source>This run cannot be used</source>
        <translation>Không dùng được lượt chạy này</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Con lăn</translation>
    </message>
    <message>
        <source>refining · move 999, still changing · at most 4 min 59 s more</source>
        <translation>đang tinh chỉnh · bước 999, còn thay đổi · tối đa 4 min 59 s nữa</translation>
    </message>
    <message>
        <source>{0} completes an image as soon as the engine is loaded</source>
        <translation>{0} hoàn thiện ảnh ngay khi bộ máy tính toán được nạp xong</translation>
    </message>
</context>
<context>
    <name>CompletionResults</name>
    <message>
        <source>&amp;Tint what was filled in</source>
        <translation>&amp;Tô phần được điền</translation>
    </message>
    <message>
        <source>About the chosen completion</source>
        <translation>Về bản hoàn thiện được chọn</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Theo thứ tự rút</translation>
    </message>
    <message>
        <source>Colour the pixels the model invented; all others are the observed ones</source>
        <translation>Tô màu các điểm ảnh do mô hình nghĩ ra; các điểm ảnh khác là phần đã biết</translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation>Bản hoàn thiện {0}: log p(x) = {1}</translation>
    </message>
    <message>
        <source>Completions appear here beside the original.
Hatch pixels, then Complete.</source>
        <translation>Các bản hoàn thiện hiện ở đây bên cạnh ảnh gốc.
Gạch chéo các điểm ảnh, rồi nhấn Hoàn thiện.</translation>
    </message>
    <message>
        <source>Entropy in bits</source>
        <translation>Entropy tính bằng bit</translation>
    </message>
    <message>
        <source>Go on from it</source>
        <translation>Làm tiếp từ bản này</translation>
    </message>
    <message>
        <source>How much the completions differ at each pixel, in two measures</source>
        <translation>Các bản hoàn thiện khác nhau đến đâu ở từng điểm ảnh, theo hai cách đo</translation>
    </message>
    <message>
        <source>How much the completions differ at each pixel. Spread is the standard deviation,
0 where all agree, ½ where half of them are black and half white. Entropy is that
of the values drawn, in bits: at most log₂ of their number, too low while they are few.</source>
        <translation>Các bản hoàn thiện khác nhau đến đâu ở từng điểm ảnh. Độ phân tán là độ lệch chuẩn,
0 nơi tất cả giống nhau, ½ nơi một nửa đen và một nửa trắng. Entropy là entropy
của các giá trị đã rút, tính bằng bit: tối đa log₂ của số bản, quá thấp khi còn ít bản.</translation>
    </message>
    <message>
        <source>In the making: they change until they are settled.</source>
        <translation>Đang tạo: chúng còn thay đổi cho đến khi ổn định.</translation>
    </message>
    <message>
        <source>In the making; mean and spread follow.</source>
        <translation>Đang tạo; trung bình và độ phân tán sẽ có sau.</translation>
    </message>
    <message>
        <source>Least likely first</source>
        <translation>Khả năng thấp trước</translation>
    </message>
    <message>
        <source>Look into the chosen completion in Explore: another value at one of its pixels, and what
comes later is drawn again, given what is observed.</source>
        <translation>Xem kỹ bản hoàn thiện được chọn trong Khám phá: đặt giá trị khác ở một điểm ảnh,
phần đến sau được rút lại, cho trước phần đã biết.</translation>
    </message>
    <message>
        <source>Mean brightness</source>
        <translation>Độ sáng trung bình</translation>
    </message>
    <message>
        <source>Mean of the completions</source>
        <translation>Trung bình các bản hoàn thiện</translation>
    </message>
    <message>
        <source>Most likely first</source>
        <translation>Khả năng cao trước</translation>
    </message>
    <message>
        <source>Nearest their mean first</source>
        <translation>Gần trung bình trước</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>Thứ tự (&amp;D)</translation>
    </message>
    <message>
        <source>Order of the completions</source>
        <translation>Thứ tự các bản hoàn thiện</translation>
    </message>
    <message>
        <source>Original and completions</source>
        <translation>Ảnh gốc và các bản hoàn thiện</translation>
    </message>
    <message>
        <source>Original {0} · {1}</source>
        <translation>Gốc {0} · {1}</translation>
    </message>
    <message>
        <source>Original: log p(x) = {0}; what is hatched was not seen.</source>
        <translation>Ảnh gốc: log p(x) = {0}; phần gạch chéo không được thấy.</translation>
    </message>
    <message>
        <source>Preview by {0}; {1}’s own are coming.</source>
        <translation>Xem trước bằng {0}; các bản của {1} sắp có.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Độ phân tán</translation>
    </message>
    <message>
        <source>Spread of the completions</source>
        <translation>Độ phân tán của các bản hoàn thiện</translation>
    </message>
    <message>
        <source>Take the chosen completion as the image, under the same mask: then hide another part.
A double click or Enter does it too, Undo goes back.</source>
        <translation>Lấy bản hoàn thiện được chọn làm ảnh, với cùng mặt nạ: sau đó che phần khác.
Nhấp đúp hoặc Enter cũng vậy, Hoàn tác để quay lại.</translation>
    </message>
    <message>
        <source>The mean of the completions: for binary pixels, an estimate of p(x_i = 1 | observed).</source>
        <translation>Trung bình các bản hoàn thiện: với điểm ảnh nhị phân, đó là ước lượng của p(x_i = 1 | phần đã biết).</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Nếu như…</translation>
    </message>
    <message>
        <source>What the second map shows</source>
        <translation>Bản đồ thứ hai cho thấy gì</translation>
    </message>
    <message>
        <source>Which come first</source>
        <translation>Bản nào đứng trước</translation>
    </message>
    <message>
        <source>Your drawing; nobody knows what is hatched.</source>
        <translation>Bức vẽ của bạn; không ai biết phần gạch chéo ra sao.</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>bức vẽ</translation>
    </message>
    <message>
        <source>entropy in bits</source>
        <translation>entropy tính bằng bit</translation>
    </message>
    <message>
        <source>log p(x) of the whole image in nats, along the model's own ordering: the higher, the more
likely the model thinks it. Completions need not be as likely as the original: they are draws.</source>
        <translation>log p(x) của cả ảnh, tính bằng nat, theo thứ tự của chính mô hình: càng cao thì mô hình
càng cho là có khả năng. Bản hoàn thiện không nhất thiết có khả năng bằng ảnh gốc: chúng được rút ngẫu nhiên.</translation>
    </message>
    <message>
        <source>mean brightness</source>
        <translation>độ sáng trung bình</translation>
    </message>
    <message>
        <source>mean log p(x | c) {0} · {1}</source>
        <translation>log p(x | c) trung bình {0} · {1}</translation>
    </message>
    <message>
        <source>mean log p(x) {0} · {1}</source>
        <translation>log p(x) trung bình {0} · {1}</translation>
    </message>
    <message>
        <source>original</source>
        <translation>gốc</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>xem trước</translation>
    </message>
    <message>
        <source>standard deviation of brightness</source>
        <translation>độ lệch chuẩn của độ sáng</translation>
    </message>
    <message>
        <source>their mean</source>
        <translation>trung bình của chúng</translation>
    </message>
    <message>
        <source>their spread</source>
        <translation>độ phân tán của chúng</translation>
    </message>
    <message>
        <source>⚠ Of an earlier image or mask: complete again.</source>
        <translation>⚠ Của ảnh hoặc mặt nạ trước đó: hãy hoàn thiện lại.</translation>
    </message>
</context>
<context>
    <name>CompletionState</name>
    <message>
        <source>Complete with {0}</source>
        <translation>Hoàn thiện bằng {0}</translation>
    </message>
    <message>
        <source>It cannot be guided by {0}: {1}</source>
        <translation>Không thể để {0} dẫn đường: {1}</translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation>Đọc {0}</translation>
    </message>
    <message>
        <source>move {0} of {1}</source>
        <translation>bước {0} trong {1}</translation>
    </message>
    <message>
        <source>move {0}, what is observed counts {1:.0%}</source>
        <translation>bước {0}, phần đã biết được tính {1:.0%}</translation>
    </message>
    <message>
        <source>move {0}, {1}</source>
        <translation>bước {0}, {1}</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>xem trước</translation>
    </message>
    <message>
        <source>refining · {0} · at most {1} more</source>
        <translation>đang tinh chỉnh · {0} · tối đa {1} nữa</translation>
    </message>
    <message>
        <source>scoring them</source>
        <translation>đang chấm điểm</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã ổn định</translation>
    </message>
    <message>
        <source>still changing</source>
        <translation>còn thay đổi</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>đang dừng</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} fillings</source>
        <translation>{0:,} trong {1:,} cách điền</translation>
    </message>
    <message>
        <source>{0} of about {1}</source>
        <translation>{0} trong khoảng {1}</translation>
    </message>
    <message>
        <source>{0} of {1} drawn</source>
        <translation>đã rút {0} trong {1}</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Already paused.</source>
        <translation>Đã tạm dừng rồi.</translation>
    </message>
    <message>
        <source>Another program trains {0} now.</source>
        <translation>Một chương trình khác đang huấn luyện {0}.</translation>
    </message>
    <message>
        <source>Finish the batch in progress and keep the best and the last weights</source>
        <translation>Làm xong lô đang chạy, giữ trọng số tốt nhất và trọng số cuối</translation>
    </message>
    <message>
        <source>Go on after the pause</source>
        <translation>Đi tiếp sau khi tạm dừng</translation>
    </message>
    <message>
        <source>Go on with {0} from its last checkpoint</source>
        <translation>Tiếp tục {0} từ điểm lưu cuối</translation>
    </message>
    <message>
        <source>It is running; Pause comes first.</source>
        <translation>Đang chạy; hãy nhấn Tạm dừng trước.</translation>
    </message>
    <message>
        <source>Make one gradient step, θ ← θ − η·∇NLL(batch), then pause</source>
        <translation>Thực hiện một bước gradient, θ ← θ − η·∇NLL(lô), rồi tạm dừng</translation>
    </message>
    <message>
        <source>Nothing is being trained.</source>
        <translation>Không có gì đang được huấn luyện.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Một bước</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Pause after the batch in progress; nothing is lost</source>
        <translation>Tạm dừng sau lô đang chạy; không mất gì</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The batch in progress is the last one.</source>
        <translation>Lô đang chạy là lô cuối.</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Bộ máy tính toán vẫn đang nạp.</translation>
    </message>
    <message>
        <source>There is no run to go on with; begin a new training.</source>
        <translation>Không có lượt chạy để tiếp tục; hãy bắt đầu một lần huấn luyện mới.</translation>
    </message>
    <message>
        <source>Train {0} further, in a new run</source>
        <translation>Huấn luyện tiếp {0}, trong một lượt chạy mới</translation>
    </message>
    <message>
        <source>{0} has ended; Runs can train it further.</source>
        <translation>{0} đã kết thúc; có thể huấn luyện tiếp trong Lượt chạy.</translation>
    </message>
    <message>
        <source>{0} waits in the queue already.</source>
        <translation>{0} đã nằm trong hàng chờ.</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Curves</source>
        <translation>Đường cong</translation>
    </message>
    <message>
        <source>Point at the curves to read them (or use the left and right arrow keys).
Drag to move, wheel to zoom, double click or A to show everything.</source>
        <translation>Trỏ vào các đường cong để đọc giá trị (hoặc dùng phím mũi tên trái và phải).
Kéo để di chuyển, con lăn để thu phóng, nhấp đúp hoặc A để hiện tất cả.</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Compare runs…</source>
        <translation>So sánh lượt chạy…</translation>
    </message>
    <message>
        <source>Curves against</source>
        <translation>Trục hoành của đường cong</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>Estimate of the NLL ({0})</source>
        <translation>Ước lượng của NLL ({0})</translation>
    </message>
    <message>
        <source>Lay the curves of other runs over these</source>
        <translation>Đặt đường cong của các lượt chạy khác chồng lên</translation>
    </message>
    <message>
        <source>Logarithmic y axis: late progress shows beside early</source>
        <translation>Trục y logarit: tiến bộ về sau hiện rõ cạnh tiến bộ ban đầu</translation>
    </message>
    <message>
        <source>NLL ({0})</source>
        <translation>NLL ({0})</translation>
    </message>
    <message>
        <source>Nats of an event, or bits of each of its D dimensions: NLL / (D ln 2)</source>
        <translation>Nat của một điểm dữ liệu, hoặc bit của mỗi chiều trong D chiều: NLL / (D ln 2)</translation>
    </message>
    <message>
        <source>Reconstruction error, no NLL ({0})</source>
        <translation>Sai số tái tạo, không phải NLL ({0})</translation>
    </message>
    <message>
        <source>Sm&amp;oothing</source>
        <translation>Làm trơn (&amp;O)</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Làm trơn</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>These events are densities and have no bits: their NLL is in nats.</source>
        <translation>Các điểm dữ liệu này có mật độ chứ không có số bit: NLL của chúng tính bằng nat.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Training and validation curves</source>
        <translation>Đường cong huấn luyện và kiểm định</translation>
    </message>
    <message>
        <source>Training time (min)</source>
        <translation>Thời gian huấn luyện (phút)</translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation>Thời gian huấn luyện (s)</translation>
    </message>
    <message>
        <source>Units of the NLL</source>
        <translation>Đơn vị của NLL</translation>
    </message>
    <message>
        <source>Upper bound on the NLL ({0})</source>
        <translation>Cận trên của NLL ({0})</translation>
    </message>
    <message>
        <source>Weight of the exponential moving average over the batches' losses; the raw curve stays, faint. Few points are averaged less, for the average would lag behind them; validation is measured on its whole split and needs none.</source>
        <translation>Trọng số của trung bình trượt lũy thừa trên mất mát của các lô; đường gốc vẫn còn, mờ. Ít điểm thì trung bình ít hơn, vì nếu không nó sẽ trễ so với chúng; kiểm định được đo trên cả tập nên không cần làm trơn.</translation>
    </message>
    <message>
        <source>What the x axis counts</source>
        <translation>Trục x đếm gì</translation>
    </message>
    <message>
        <source>nats per event</source>
        <translation>nat mỗi điểm</translation>
    </message>
    <message>
        <source>train</source>
        <translation>huấn luyện</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>kiểm định</translation>
    </message>
</context>
<context>
    <name>DataCards</name>
    <message>
        <source>It is no longer at {0}; bring it back, or remove it from the list.</source>
        <translation>Nó không còn ở {0}; hãy đem nó trở lại, hoặc bỏ khỏi danh sách.</translation>
    </message>
    <message>
        <source>Its files are not on this computer: put {0} into a data folder.</source>
        <translation>Các tệp của nó không có trên máy này: đặt {0} vào một thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Giấy phép: {0}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Của bạn</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>đi kèm chương trình</translation>
    </message>
    <message>
        <source>downloads once</source>
        <translation>tải về một lần</translation>
    </message>
    <message>
        <source>downloads once · {0}</source>
        <translation>tải về một lần · {0}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>có sẵn</translation>
    </message>
    <message>
        <source>no licence needed</source>
        <translation>không cần giấy phép</translation>
    </message>
    <message>
        <source>no licence stated</source>
        <translation>không ghi giấy phép</translation>
    </message>
    <message>
        <source>not found here</source>
        <translation>không tìm thấy</translation>
    </message>
</context>
<context>
    <name>DataExamples</name>
    <message>
        <source> · class {0}</source>
        <translation> · lớp {0}</translation>
    </message>
    <message>
        <source> · given {0}</source>
        <translation> · cho trước {0}</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>Lớp (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Tập (&amp;S)</translation>
    </message>
    <message>
        <source>, which it is given</source>
        <translation>, được cho trước</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Click an image, or use the arrow keys, to choose it.</source>
        <translation>Nhấp vào một ảnh, hoặc dùng phím mũi tên, để chọn.</translation>
    </message>
    <message>
        <source>Draw examples</source>
        <translation>Rút ví dụ</translation>
    </message>
    <message>
        <source>Draw other examples at random; files are often sorted, so never the first.</source>
        <translation>Rút ngẫu nhiên các ví dụ khác; tệp thường được xếp sẵn, nên không bao giờ lấy những ví dụ đầu.</translation>
    </message>
    <message>
        <source>Drawing examples…</source>
        <translation>Đang rút ví dụ…</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>Models learn from the training split, are chosen on the validation split, and are reported on the test split.</source>
        <translation>Mô hình học từ tập huấn luyện, được chọn trên tập kiểm định, và được báo cáo trên tập kiểm tra.</translation>
    </message>
    <message>
        <source>Show one class only</source>
        <translation>Chỉ hiện một lớp</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Xáo trộn</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Tập</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>This data set comes without labels, so there are no classes to show.</source>
        <translation>Bộ dữ liệu này không có nhãn, nên không có lớp để hiện.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Huấn luyện</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Kiểm định</translation>
    </message>
</context>
<context>
    <name>DataFacts</name>
    <message>
        <source>Work out the facts of {0}</source>
        <translation>Tính các thông tin của {0}</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>&amp;Preparation</source>
        <translation>Chuẩn bị (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Bỏ khỏi danh sách (&amp;R)</translation>
    </message>
    <message>
        <source>A folder of pictures or sounds, whose subfolders are classes, and may be train, valid, test; or of texts</source>
        <translation>Một thư mục ảnh hoặc âm thanh, với các thư mục con là lớp, hoặc là train, valid, test; hoặc một thư mục văn bản</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Áp dụng ngay</translation>
    </message>
    <message>
        <source>Data files ({0});;All files (*)</source>
        <translation>Tệp dữ liệu ({0});;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Bộ dữ liệu</translation>
    </message>
    <message>
        <source>Draw some pictures, or type rows, and see what a model makes of them</source>
        <translation>Vẽ vài ảnh, hoặc gõ vài hàng, và xem mô hình làm gì với chúng</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Vẽ…</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Ví dụ (&amp;X)</translation>
    </message>
    <message>
        <source>F&amp;acts</source>
        <translation>Thông tin (&amp;A)</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Đang nạp</translation>
    </message>
    <message>
        <source>No data set is called “{0}”.</source>
        <translation>Không có bộ dữ liệu nào tên “{0}”.</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Chưa có dữ liệu</translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation>Mở một tệp dữ liệu</translation>
    </message>
    <message>
        <source>Open a folder of data</source>
        <translation>Mở một thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Mở tệp…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Mở thư mục…</translation>
    </message>
    <message>
        <source>Pictures in a .zip, .tar, .npz, IDX or .mat file, a table: .csv, .tsv, .txt, .data or .arff, a text: .txt or .md, or a sound: .wav, .flac or .mp3</source>
        <translation>Ảnh trong tệp .zip, .tar, .npz, IDX hoặc .mat, bảng: .csv, .tsv, .txt, .data hoặc .arff, văn bản: .txt hoặc .md, hoặc âm thanh: .wav, .flac hoặc .mp3</translation>
    </message>
    <message>
        <source>Prepare all data as Preparation says</source>
        <translation>Chuẩn bị mọi dữ liệu như trong Chuẩn bị</translation>
    </message>
    <message>
        <source>Put it back into the list</source>
        <translation>Đưa nó trở lại danh sách</translation>
    </message>
    <message>
        <source>Search data sets</source>
        <translation>Tìm bộ dữ liệu</translation>
    </message>
    <message>
        <source>Stop loading; the data set shown now stays</source>
        <translation>Dừng nạp; bộ dữ liệu đang hiện vẫn ở lại</translation>
    </message>
    <message>
        <source>The engine is loading; this takes a few seconds…</source>
        <translation>Bộ máy tính toán đang nạp; mất vài giây…</translation>
    </message>
    <message>
        <source>The preparation is not applied yet.</source>
        <translation>Phần chuẩn bị chưa được áp dụng.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Views of the data</source>
        <translation>Các cách xem dữ liệu</translation>
    </message>
    <message>
        <source>or drop one</source>
        <translation>hoặc thả vào đây</translation>
    </message>
    <message>
        <source>{0:,} for training, {1:,} for validation, {2:,} for testing</source>
        <translation>{0:,} để huấn luyện, {1:,} để kiểm định, {2:,} để kiểm tra</translation>
    </message>
    <message>
        <source>{0} is out of the list; its files stay where they are.</source>
        <translation>{0} đã ra khỏi danh sách; các tệp của nó vẫn ở chỗ cũ.</translation>
    </message>
</context>
<context>
    <name>DataPreparation</name>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Every score is quoted with its protocol; scores of different protocols are never ranked together.</source>
        <translation>Mọi điểm số được nêu cùng quy trình đo của nó; điểm số theo các quy trình khác nhau không bao giờ được xếp hạng chung.</translation>
    </message>
    <message>
        <source>Other examples</source>
        <translation>Ví dụ khác</translation>
    </message>
    <message>
        <source>Prepare all data in this way; training and scores then use them</source>
        <translation>Chuẩn bị mọi dữ liệu theo cách này; huấn luyện và điểm số sau đó dùng chúng</translation>
    </message>
    <message>
        <source>Preview the preparation</source>
        <translation>Xem trước phần chuẩn bị</translation>
    </message>
    <message>
        <source>Problem with the preparation</source>
        <translation>Lỗi của phần chuẩn bị</translation>
    </message>
    <message>
        <source>Protocol: {0}</source>
        <translation>Quy trình đo: {0}</translation>
    </message>
    <message>
        <source>Read {0} anew</source>
        <translation>Đọc lại {0}</translation>
    </message>
    <message>
        <source>Reading anew</source>
        <translation>Đang đọc lại</translation>
    </message>
    <message>
        <source>Reading {0} anew…</source>
        <translation>Đang đọc lại {0}…</translation>
    </message>
    <message>
        <source>Reset to the set's own</source>
        <translation>Trở về thiết lập gốc</translation>
    </message>
    <message>
        <source>Stop reading; the settings of reading go back to what they were</source>
        <translation>Dừng đọc; các thiết lập đọc trở về như trước</translation>
    </message>
    <message>
        <source>The data are prepared in this way already; change a setting first.</source>
        <translation>Dữ liệu đã được chuẩn bị theo cách này; trước hết hãy đổi một thiết lập.</translation>
    </message>
    <message>
        <source>These data come prepared, with splits of their own: there is nothing to set.</source>
        <translation>Dữ liệu này đã chuẩn bị sẵn, với các tập chia riêng: không có gì để đặt.</translation>
    </message>
    <message>
        <source>Try the preparation on others, drawn at random</source>
        <translation>Thử phần chuẩn bị trên các ví dụ khác, rút ngẫu nhiên</translation>
    </message>
</context>
<context>
    <name>DataState</name>
    <message>
        <source>Load {0}</source>
        <translation>Nạp {0}</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>Đang nạp {0}…</translation>
    </message>
    <message>
        <source>The pictures of {0} have different sizes, so they are scaled to {1}×{1} pixels; Preparation has other sizes, and colours.</source>
        <translation>Các ảnh của {0} có cỡ khác nhau, nên được đổi về {1}×{1} điểm ảnh; trong Chuẩn bị có những cỡ khác, và màu.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} of this file</source>
        <translation>{0}: {1} trên {2} của tệp này</translation>
    </message>
</context>
<context>
    <name>DensityCanvas</name>
    <message>
        <source>Conditional density</source>
        <translation>Mật độ có điều kiện</translation>
    </message>
    <message>
        <source>Nothing is being predicted.</source>
        <translation>Không có gì đang được dự đoán.</translation>
    </message>
    <message>
        <source>The density of the next value, given all before it.
The line marks the value that was drawn.</source>
        <translation>Mật độ của giá trị kế tiếp, cho trước mọi giá trị đứng trước.
Vạch đánh dấu giá trị đã được rút.</translation>
    </message>
    <message>
        <source>drawn: {0}</source>
        <translation>đã rút: {0}</translation>
    </message>
    <message>
        <source>highest at {0}</source>
        <translation>cao nhất tại {0}</translation>
    </message>
</context>
<context>
    <name>DependencePanel</name>
    <message>
        <source>&amp;Beside it</source>
        <translation>Bên cạnh (&amp;B)</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>Ảnh khác</translation>
    </message>
    <message>
        <source>Another run of the same events to measure beside it</source>
        <translation>Một lượt chạy khác trên cùng loại dữ liệu để đo bên cạnh</translation>
    </message>
    <message>
        <source>Choose a trained run, or train a model: a map then shows which inputs each of its outputs depends on, and so whether it is a density.</source>
        <translation>Chọn một lượt chạy đã huấn luyện, hoặc huấn luyện một mô hình: khi đó một bản đồ cho thấy mỗi đầu ra phụ thuộc vào những đầu vào nào, và do đó nó có phải là mật độ hay không.</translation>
    </message>
    <message>
        <source>Differentiate every output by every input, at one event: D backward passes</source>
        <translation>Lấy đạo hàm của mọi đầu ra theo mọi đầu vào, tại một điểm dữ liệu: D lượt lan truyền ngược</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Bên trong</translation>
    </message>
    <message>
        <source>Maps (PNG)…</source>
        <translation>Các bản đồ (PNG)…</translation>
    </message>
    <message>
        <source>Masks, weights, hidden units, kernels, attention</source>
        <translation>Mặt nạ, trọng số, đơn vị ẩn, nhân, chú ý</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Đo</translation>
    </message>
    <message>
        <source>Measure at another event: derivatives depend on where</source>
        <translation>Đo tại một điểm dữ liệu khác: đạo hàm phụ thuộc vào nơi lấy</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Đang đo</translation>
    </message>
    <message>
        <source>No weights to measure yet</source>
        <translation>Chưa có trọng số để đo</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Run beside it</source>
        <translation>Lượt chạy bên cạnh</translation>
    </message>
    <message>
        <source>See what each output depends on</source>
        <translation>Xem mỗi đầu ra phụ thuộc vào gì</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Dừng đo</translation>
    </message>
    <message>
        <source>The chain rule makes a density of any outputs that see earlier inputs only: a map that is strictly lower triangular. Put an autoencoder beside MADE to see what its masks are for.</source>
        <translation>Quy tắc chuỗi tạo ra một mật độ từ bất kỳ đầu ra nào chỉ thấy các đầu vào đứng trước: bản đồ là tam giác dưới ngặt. Hãy đặt một autoencoder cạnh MADE để thấy mặt nạ dùng để làm gì.</translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch.</source>
        <translation>Lượt chạy hiện tại lưu trọng số đầu tiên sau một epoch.</translation>
    </message>
    <message>
        <source>This takes about {0}: press Measure.</source>
        <translation>Việc này mất khoảng {0}: nhấn Đo.</translation>
    </message>
    <message>
        <source>What each output sees</source>
        <translation>Mỗi đầu ra thấy gì</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Giải thích điều gì</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation>Nó thấy gì</translation>
    </message>
    <message>
        <source>Which inputs each output depends on</source>
        <translation>Mỗi đầu ra phụ thuộc vào những đầu vào nào</translation>
    </message>
    <message>
        <source>{0} is explained as soon as the engine is loaded</source>
        <translation>{0} được giải thích ngay khi bộ máy tính toán được nạp xong</translation>
    </message>
</context>
<context>
    <name>DependenceState</name>
    <message>
        <source>Measure what {0} sees</source>
        <translation>Đo xem {0} thấy gì</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>Calibration of {0}</source>
        <translation>Hiệu chuẩn của {0}</translation>
    </message>
    <message>
        <source>Press Measure: how often does what a model expects come true?</source>
        <translation>Nhấn Đo: điều mô hình kỳ vọng thành đúng thường xuyên đến đâu?</translation>
    </message>
    <message>
        <source>Reliability diagram of {0}</source>
        <translation>Biểu đồ độ tin cậy của {0}</translation>
    </message>
</context>
<context>
    <name>DiagramCanvas</name>
    <message>
        <source>Diagram</source>
        <translation>Sơ đồ</translation>
    </message>
    <message>
        <source>Point at a node to light what leads to it and what it leads to; a click keeps it lit. Ctrl+wheel zooms, dragging moves, double click fits.</source>
        <translation>Trỏ vào một nút để làm sáng những gì dẫn tới nó và những gì nó dẫn tới; nhấp để giữ sáng. Ctrl+con lăn để thu phóng, kéo để di chuyển, nhấp đúp để vừa khung.</translation>
    </message>
    <message>
        <source>{0}: {1} nodes and {2} links. The arrow keys point at a node.</source>
        <translation>{0}: {1} nút và {2} liên kết. Các phím mũi tên trỏ vào một nút.</translation>
    </message>
</context>
<context>
    <name>DocumentExplorer</name>
    <message>
        <source>Choose a word to see which others were likely there</source>
        <translation>Chọn một từ để xem ở đó còn những từ nào có khả năng</translation>
    </message>
    <message>
        <source>The text in hand</source>
        <translation>Văn bản đang chọn</translation>
    </message>
    <message>
        <source>Type or paste a text: of its words those count that the vocabulary has</source>
        <translation>Gõ hoặc dán một văn bản: chỉ những từ có trong bộ từ vựng được tính</translation>
    </message>
    <message>
        <source>What was taken of the text</source>
        <translation>Phần nào của văn bản được dùng</translation>
    </message>
    <message>
        <source>Words of the text in hand</source>
        <translation>Các từ của văn bản đang chọn</translation>
    </message>
</context>
<context>
    <name>DocumentHero</name>
    <message>
        <source> · perplexity &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation> · perplexity &lt;b&gt;{0}&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Top words</source>
        <translation>Từ hàng đầu</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
</context>
<context>
    <name>DrawBar</name>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Số mẫu</translation>
    </message>
    <message>
        <source>About what is compared</source>
        <translation>Về những gì được so sánh</translation>
    </message>
    <message>
        <source>Beside the events, what each model expected of each of their pixels</source>
        <translation>Cạnh các điểm dữ liệu, điều mỗi mô hình đã kỳ vọng ở từng điểm ảnh của chúng</translation>
    </message>
    <message>
        <source>Com&amp;pletions</source>
        <translation>Số bản hoàn thiện (&amp;P)</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Rút</translation>
    </message>
    <message>
        <source>Draw from every model, from the same noise (Enter)</source>
        <translation>Rút từ mọi mô hình, từ cùng một nhiễu (Enter)</translation>
    </message>
    <message>
        <source>How many independent draws from p(missing | observed)</source>
        <translation>Bao nhiêu lần rút độc lập từ p(thiếu | đã biết)</translation>
    </message>
    <message>
        <source>How many samples each model draws</source>
        <translation>Mỗi mô hình rút bao nhiêu mẫu</translation>
    </message>
    <message>
        <source>Let every model fill in what is hidden, from the same seed (Enter)</source>
        <translation>Để mọi mô hình điền vào chỗ bị che, từ cùng một mầm ngẫu nhiên (Enter)</translation>
    </message>
    <message>
        <source>Number of completions</source>
        <translation>Số bản hoàn thiện</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Samples of each model</source>
        <translation>Số mẫu của mỗi mô hình</translation>
    </message>
    <message>
        <source>Stop; what is there stays</source>
        <translation>Dừng; những gì đã có vẫn còn</translation>
    </message>
    <message>
        <source>with their pro&amp;babilities</source>
        <translation>kèm xác suất (&amp;B)</translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>&amp;Copies</source>
        <translation>Bản sao (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep this drawing</source>
        <translation>Giữ hình này (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Tê&amp;n</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>Ảnh (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Bỏ (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>Mầm (&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Draw data of your own</source>
        <translation>Tự vẽ dữ liệu</translation>
    </message>
    <message>
        <source>Draw, and press Enter to keep the drawing. Twenty of a kind make a data set.</source>
        <translation>Vẽ, rồi nhấn Enter để giữ hình. Hai mươi hình cùng loại thành một bộ dữ liệu.</translation>
    </message>
    <message>
        <source>Drawings kept</source>
        <translation>Hình đã giữ</translation>
    </message>
    <message>
        <source>Give it a name of letters, digits, spaces, - and _.</source>
        <translation>Đặt tên gồm chữ cái, chữ số, dấu cách, - và _.</translation>
    </message>
    <message>
        <source>Keep {0} drawings or more; {1} so far.</source>
        <translation>Giữ ít nhất {0} hình; đến nay có {1}.</translation>
    </message>
    <message>
        <source>Make a &amp;data set</source>
        <translation>Tạo bộ &amp;dữ liệu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Of each drawing, the drawing itself among them: shifted, scaled, some thicker</source>
        <translation>Của mỗi hình, kể cả chính nó: dịch chuyển, đổi cỡ, có bản nét đậm hơn</translation>
    </message>
    <message>
        <source>Of what differs between copies, and of the split</source>
        <translation>Của những chỗ khác nhau giữa các bản sao, và của cách chia</translation>
    </message>
    <message>
        <source>One row a line, with commas between the values.</source>
        <translation>Mỗi dòng một hàng, các giá trị cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Put it beside the others, and begin another (Enter)</source>
        <translation>Đặt nó cạnh các hình khác, và bắt đầu hình mới (Enter)</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>Hàng (&amp;O)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Hàng</translation>
    </message>
    <message>
        <source>Save it and open it; a model is trained on it as on any other</source>
        <translation>Lưu và mở nó; mô hình được huấn luyện trên nó như trên mọi bộ khác</translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation>Lưu {0}</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Mầm</translation>
    </message>
    <message>
        <source>Take the chosen drawing out (Delete)</source>
        <translation>Lấy hình đang chọn ra (Delete)</translation>
    </message>
    <message>
        <source>There is a data set of this name; choose another one.</source>
        <translation>Đã có bộ dữ liệu tên này; chọn tên khác.</translation>
    </message>
    <message>
        <source>Type some rows.</source>
        <translation>Gõ vài hàng.</translation>
    </message>
    <message>
        <source>What is on the pad stays there</source>
        <translation>Những gì trên bảng vẽ vẫn ở đó</translation>
    </message>
    <message>
        <source>What the data set is called</source>
        <translation>Tên của bộ dữ liệu</translation>
    </message>
    <message>
        <source>What the data set is made of</source>
        <translation>Bộ dữ liệu gồm gì</translation>
    </message>
    <message>
        <source>my drawings</source>
        <translation>hình của tôi</translation>
    </message>
    <message>
        <source>{0:,} pictures to learn from, {1:,} to validate and {2:,} to test with</source>
        <translation>{0:,} ảnh để học, {1:,} để kiểm định và {2:,} để kiểm tra</translation>
    </message>
    <message>
        <source>{0:,} rows</source>
        <translation>{0:,} hàng</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source> (the first of {0})</source>
        <translation> (cái đầu tiên trong {0})</translation>
    </message>
    <message>
        <source>An address cannot be opened: download what is there</source>
        <translation>Không thể mở một địa chỉ: hãy tải về những gì ở đó</translation>
    </message>
    <message>
        <source>Drop to complete this picture</source>
        <translation>Thả để hoàn thiện ảnh này</translation>
    </message>
    <message>
        <source>Drop to open as data</source>
        <translation>Thả để mở làm dữ liệu</translation>
    </message>
    <message>
        <source>Drop to open the folder of these pictures as data</source>
        <translation>Thả để mở thư mục chứa các ảnh này làm dữ liệu</translation>
    </message>
    <message>
        <source>Drop to open the run</source>
        <translation>Thả để mở lượt chạy</translation>
    </message>
    <message>
        <source>Drop to open the runs</source>
        <translation>Thả để mở các lượt chạy</translation>
    </message>
</context>
<context>
    <name>ExampleContexts</name>
    <message>
        <source>Read what {0} is given</source>
        <translation>Đọc cái cho {0} biết trước</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Add models first.</source>
        <translation>Hãy thêm mô hình trước.</translation>
    </message>
    <message>
        <source>Choose in Complete what the event is given.</source>
        <translation>Chọn trong Hoàn thiện điều được cho trước với điểm dữ liệu.</translation>
    </message>
    <message>
        <source>Nothing is hidden: mask a part of the event in Complete.</source>
        <translation>Không có gì bị che: hãy che một phần của điểm dữ liệu trong Hoàn thiện.</translation>
    </message>
    <message>
        <source>Nothing is masked yet: take an example, or choose an event in Complete.</source>
        <translation>Chưa che gì: hãy lấy một ví dụ, hoặc chọn một điểm dữ liệu trong Hoàn thiện.</translation>
    </message>
    <message>
        <source>What is masked has other values than these models make: {0}.</source>
        <translation>Thứ được che có những giá trị khác với thứ các mô hình này tạo ra: {0}.</translation>
    </message>
    <message>
        <source>What is masked in Complete is {0}, but these models make {1}: take another example.</source>
        <translation>Thứ được che trong Hoàn thiện là {0}, nhưng các mô hình này tạo ra {1}: hãy lấy ví dụ khác.</translation>
    </message>
    <message>
        <source>that of test image {0}</source>
        <translation>như của ảnh kiểm tra {0}</translation>
    </message>
</context>
<context>
    <name>ExplorePanel</name>
    <message>
        <source>A completion: &amp;keep what was observed</source>
        <translation>Bản hoàn thiện: giữ phần đã biết (&amp;K)</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Phím mũi tên</translation>
    </message>
    <message>
        <source>Branches then draw what was hidden alone, given what was observed. Exactly, from the noise of before, where
nothing observed comes later in the ordering; else as Complete does, from other noise, which a branch's name says. The alternatives' probabilities are
given what comes before, not what was observed later.</source>
        <translation>Khi đó các nhánh chỉ rút phần bị che, cho trước phần đã biết. Chính xác, từ nhiễu như trước, nếu
không có gì đã biết đứng sau trong thứ tự; nếu không thì như Hoàn thiện làm, từ nhiễu khác, và tên nhánh nói rõ điều đó. Xác suất của
các giá trị khác là cho trước những gì đứng trước, không phải những gì đã biết đứng sau.</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Chọn lượt chạy</translation>
    </message>
    <message>
        <source>Drawing what comes after it</source>
        <translation>Đang rút phần đến sau</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Event, expectation and surprise (NumPy)…</source>
        <translation>Điểm dữ liệu, kỳ vọng và độ bất ngờ (NumPy)…</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Khám phá</translation>
    </message>
    <message>
        <source>Its record does not describe a model; choose another run.</source>
        <translation>Bản ghi của nó không mô tả một mô hình; hãy chọn lượt chạy khác.</translation>
    </message>
    <message>
        <source>Leave it as it was before</source>
        <translation>Giữ nguyên như trước</translation>
    </message>
    <message>
        <source>Leave the model to itself from the pixel that is picked on, or from the first: it is then given its own draws.
What it expects of them (free-running) is shown beside what it expects given the image (teacher-forced); again, by other noise.</source>
        <translation>Để mô hình tự chạy từ điểm ảnh được chọn trở đi, hoặc từ điểm ảnh đầu tiên: khi đó nó nhận những gì chính nó rút.
Điều nó kỳ vọng ở đó (chạy tự do) hiện bên cạnh điều nó kỳ vọng khi biết ảnh (theo dữ liệu thật); nhấn lần nữa để dùng nhiễu khác.</translation>
    </message>
    <message>
        <source>Look into an image</source>
        <translation>Xem kỹ một ảnh</translation>
    </message>
    <message>
        <source>No weights to explore yet</source>
        <translation>Chưa có trọng số để khám phá</translation>
    </message>
    <message>
        <source>Paint or open an image and see at every stroke how likely a trained model thinks it is, and which of its pixels surprise it: log p(x), x_i by x_i. Train a model first, or choose one of your runs.</source>
        <translation>Vẽ hoặc mở một ảnh và qua từng nét xem mô hình đã huấn luyện cho ảnh ấy là có khả năng đến đâu, điểm ảnh nào làm nó bất ngờ: log p(x), từng x_i một. Trước hết hãy huấn luyện một mô hình, hoặc chọn một lượt chạy.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Dán ảnh</translation>
    </message>
    <message>
        <source>Pick the pixel that is pointed at</source>
        <translation>Chọn điểm ảnh đang được trỏ vào</translation>
    </message>
    <message>
        <source>Point at the next pixel of the picture in hand</source>
        <translation>Trỏ vào điểm ảnh tiếp theo của ảnh đang chọn</translation>
    </message>
    <message>
        <source>Run free</source>
        <translation>Chạy tự do</translation>
    </message>
    <message>
        <source>Run free from the pixel that is picked</source>
        <translation>Chạy tự do từ điểm ảnh được chọn</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Take a sample</source>
        <translation>Lấy một mẫu</translation>
    </message>
    <message>
        <source>Take an event in hand that the model in hand draws</source>
        <translation>Chọn một điểm dữ liệu do mô hình đang chọn rút</translation>
    </message>
    <message>
        <source>Take the picture in the clipboard in hand (Ctrl+V)</source>
        <translation>Chọn ảnh trong bảng nhớ tạm (Ctrl+V)</translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch.</source>
        <translation>Lượt chạy hiện tại lưu trọng số đầu tiên sau một epoch.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard: copy one.</source>
        <translation>Không có ảnh nào trong bảng nhớ tạm: hãy sao chép một ảnh.</translation>
    </message>
    <message>
        <source>This run cannot be used</source>
        <translation>Không dùng được lượt chạy này</translation>
    </message>
    <message>
        <source>Your own {one}</source>
        <translation>{one} của riêng bạn</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Ctrl+C copies the selected facts</source>
        <translation>Ctrl+C chép các thông tin đang chọn</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Thông tin</translation>
    </message>
</context>
<context>
    <name>FadingView</name>
    <message>
        <source>Gradient norms (CSV)…</source>
        <translation>Chuẩn gradient (CSV)…</translation>
    </message>
    <message>
        <source>Gradient norms (SVG)…</source>
        <translation>Chuẩn gradient (SVG)…</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Gradients by depth</source>
        <translation>Gradient theo độ sâu</translation>
    </message>
    <message>
        <source>Gradients by distance</source>
        <translation>Gradient theo khoảng cách</translation>
    </message>
    <message>
        <source>How much log pᵢ, that of one dimension given those before, changes with what is far before it, or deep below it: where that fades, nothing far away is learnt.</source>
        <translation>log pᵢ, tức của một chiều cho trước các chiều đứng trước, thay đổi bao nhiêu theo những gì ở xa phía trước nó, hoặc sâu phía dưới nó: ở đâu điều đó tắt dần, ở đó không học được gì từ xa.</translation>
    </message>
    <message>
        <source>distance i − j, in steps</source>
        <translation>khoảng cách i − j, theo bước</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>chuẩn</translation>
    </message>
    <message>
        <source>norm of the gradient</source>
        <translation>chuẩn của gradient</translation>
    </message>
    <message>
        <source>{0} has nothing here that its outputs can be differentiated by.</source>
        <translation>{0} không có gì ở đây để lấy đạo hàm đầu ra theo.</translation>
    </message>
    <message>
        <source>{0}: below a hundredth of the nearest after {1:,} steps.</source>
        <translation>{0}: dưới một phần trăm của chỗ gần nhất sau {1:,} bước.</translation>
    </message>
    <message>
        <source>{0}: never below a hundredth of the nearest.</source>
        <translation>{0}: không bao giờ dưới một phần trăm của chỗ gần nhất.</translation>
    </message>
</context>
<context>
    <name>FieldByName</name>
    <message>
        <source>Inputs that change this output most</source>
        <translation>Các đầu vào làm đầu ra này thay đổi nhiều nhất</translation>
    </message>
    <message>
        <source>It changes most with {0}.</source>
        <translation>Nó thay đổi nhiều nhất theo {0}.</translation>
    </message>
</context>
<context>
    <name>FieldOnImage</name>
    <message>
        <source>Click a pixel to see which pixels its output depends on.</source>
        <translation>Nhấp một điểm ảnh để xem đầu ra của nó phụ thuộc vào những điểm ảnh nào.</translation>
    </message>
    <message>
        <source>What one output sees</source>
        <translation>Một đầu ra thấy gì</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>&amp;Kernel</source>
        <translation>Nhân (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>Tầng (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>Bước (&amp;S)</translation>
    </message>
    <message>
        <source>Causal convolutions</source>
        <translation>Tích chập nhân quả</translation>
    </message>
    <message>
        <source>Dilated convolutions (WaveNet)</source>
        <translation>Tích chập giãn (WaveNet)</translation>
    </message>
    <message>
        <source>Draw ordering and numbers again</source>
        <translation>Rút lại thứ tự và các số</translation>
    </message>
    <message>
        <source>Encoder and decoder (transformer)</source>
        <translation>Bộ mã hóa và bộ giải mã (transformer)</translation>
    </message>
    <message>
        <source>F&amp;igure</source>
        <translation>Hình (&amp;I)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Hình vẽ</translation>
    </message>
    <message>
        <source>Figure (SVG)…</source>
        <translation>Hình vẽ (SVG)…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Hình vẽ</translation>
    </message>
    <message>
        <source>From autoencoder to MADE</source>
        <translation>Từ autoencoder đến MADE</translation>
    </message>
    <message>
        <source>From the autoencoder to MADE</source>
        <translation>Từ autoencoder đến MADE</translation>
    </message>
    <message>
        <source>How conditionals are computed, drawn: point at anything, or walk by the arrow keys, to light what leads to it and what it leads to.</source>
        <translation>Cách tính các phân phối có điều kiện, bằng hình vẽ: trỏ vào bất cứ đâu, hoặc đi bằng phím mũi tên, để làm sáng những gì dẫn đến đó và những gì nó dẫn đến.</translation>
    </message>
    <message>
        <source>How many dimensions</source>
        <translation>Có bao nhiêu chiều</translation>
    </message>
    <message>
        <source>Inputs &amp;D</source>
        <translation>Số đầu vào &amp;D</translation>
    </message>
    <message>
        <source>Inputs D</source>
        <translation>Số đầu vào D</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Nhân</translation>
    </message>
    <message>
        <source>LSTM cell</source>
        <translation>Ô LSTM</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Các tầng</translation>
    </message>
    <message>
        <source>Layers of PixelCNN and PixelRNN</source>
        <translation>Các tầng của PixelCNN và PixelRNN</translation>
    </message>
    <message>
        <source>Layers, or blocks</source>
        <translation>Các tầng, hoặc khối</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Số khác</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Taps of a convolution</source>
        <translation>Số hệ số của phép tích chập</translation>
    </message>
    <message>
        <source>The last output sees {0} of {1} inputs, its own left out by a shift.</source>
        <translation>Đầu ra cuối cùng thấy {0} trên {1} đầu vào, trừ đầu vào của chính nó nhờ phép dịch.</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Vẽ hình nào</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Những gì được thấy</translation>
    </message>
    <message>
        <source>{0}. Point at a part to read what it is.</source>
        <translation>{0}. Trỏ vào một phần để đọc nó là gì.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All families</source>
        <translation>Mọi họ</translation>
    </message>
    <message>
        <source>Any mask exactly</source>
        <translation>Mọi mặt nạ chính xác</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Tìm mô hình</translation>
    </message>
    <message>
        <source>Show models that draw this</source>
        <translation>Hiện các mô hình sinh loại này</translation>
    </message>
    <message>
        <source>Show models whose completions are exact for whatever is hidden</source>
        <translation>Hiện các mô hình có bản hoàn thiện chính xác dù che phần nào</translation>
    </message>
    <message>
        <source>Show one family of models</source>
        <translation>Hiện một họ mô hình</translation>
    </message>
    <message>
        <source>Words of the title, the idea, the authors or the year (Ctrl+F)</source>
        <translation>Từ trong tiêu đề, ý tưởng, tác giả hoặc năm (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>FiltersView</name>
    <message>
        <source>About these weights</source>
        <translation>Về các trọng số này</translation>
    </message>
    <message>
        <source>No weights: each number is an {0}.</source>
        <translation>Không phải trọng số: mỗi con số là {0}.</translation>
    </message>
    <message>
        <source>Numbers for each dimension of an event are a picture: the weights of a unit show what it looks for. What it never sees has no colour.</source>
        <translation>Các con số ứng với từng chiều của điểm dữ liệu làm thành một bức ảnh: trọng số của một đơn vị cho thấy nó tìm kiếm điều gì. Chỗ nó không bao giờ thấy thì không có màu.</translation>
    </message>
    <message>
        <source>Those of the last value less those of the first.</source>
        <translation>Của giá trị cuối cùng trừ đi của giá trị đầu tiên.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Trọng số</translation>
    </message>
    <message>
        <source>Weights as pictures (PNG)…</source>
        <translation>Trọng số dưới dạng ảnh (PNG)…</translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation>Trọng số nào</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>&amp;Rate</source>
        <translation>Tốc độ học (&amp;R)</translation>
    </message>
    <message>
        <source>. These are the most steps; press Anew to begin again</source>
        <translation>. Đây là số bước tối đa; nhấn Từ đầu để bắt đầu lại</translation>
    </message>
    <message>
        <source>; it was nearest, {0}, at step {1}</source>
        <translation>; gần nhất, {0}, tại bước {1}</translation>
    </message>
    <message>
        <source>All sixteen events</source>
        <translation>Cả mười sáu biến cố</translation>
    </message>
    <message>
        <source>Anew</source>
        <translation>Từ đầu</translation>
    </message>
    <message>
        <source>Draw other events to learn from</source>
        <translation>Rút các điểm dữ liệu khác để học</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Biến cố</translation>
    </message>
    <message>
        <source>FVSBN: on all before</source>
        <translation>FVSBN: vào mọi điểm ảnh trước</translation>
    </message>
    <message>
        <source>Fam&amp;ily</source>
        <translation>Họ (&amp;I)</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Forget what was learnt</source>
        <translation>Quên những gì đã học</translation>
    </message>
    <message>
        <source>H(seen)</source>
        <translation>H(đã thấy)</translation>
    </message>
    <message>
        <source>Independent coins</source>
        <translation>Các đồng xu độc lập</translation>
    </message>
    <message>
        <source>Independent pixels</source>
        <translation>Các điểm ảnh độc lập</translation>
    </message>
    <message>
        <source>KL and cross-entropy by steps</source>
        <translation>KL và entropy chéo theo số bước</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Học</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tốc độ học</translation>
    </message>
    <message>
        <source>Length of a step</source>
        <translation>Độ dài một bước</translation>
    </message>
    <message>
        <source>Markov: on the pixel before</source>
        <translation>Markov: vào điểm ảnh trước</translation>
    </message>
    <message>
        <source>Maximum likelihood</source>
        <translation>Hợp lý cực đại</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Điểm khác</translation>
    </message>
    <message>
        <source>Parity: the last pixel counts the others</source>
        <translation>Chẵn lẻ: điểm ảnh cuối đếm các điểm ảnh khác</translation>
    </message>
    <message>
        <source>Rows and columns of 2×2</source>
        <translation>Hàng và cột của ảnh 2×2</translation>
    </message>
    <message>
        <source>S&amp;een</source>
        <translation>Đã thấy (&amp;E)</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã thấy</translation>
    </message>
    <message>
        <source>Step {0}: −log likelihood {1} nats, KL {2} nats</source>
        <translation>Bước {0}: −log hợp lý {1} nat, KL {2} nat</translation>
    </message>
    <message>
        <source>Wet grass: a Bayesian network</source>
        <translation>Cỏ ướt: một mạng Bayes</translation>
    </message>
    <message>
        <source>What events are drawn from</source>
        <translation>Các điểm dữ liệu được rút từ đâu</translation>
    </message>
    <message>
        <source>What is learnt from</source>
        <translation>Học từ đâu</translation>
    </message>
    <message>
        <source>What is reached</source>
        <translation>Kết quả đạt được</translation>
    </message>
    <message>
        <source>What is true is known here: so the distance KL(p_data ‖ p_θ) can be seen, which no data tell. It ends at 0 where the family holds the truth and all of it is seen; with few events it first falls, then grows while their likelihood still rises.</source>
        <translation>Ở đây sự thật được biết: nên thấy được khoảng cách KL(p_data ‖ p_θ), điều mà không dữ liệu nào cho biết. Nó về 0 khi họ mô hình chứa sự thật và thấy được toàn bộ; với ít điểm dữ liệu, ban đầu nó giảm, rồi tăng trong khi độ hợp lý của chúng vẫn tăng.</translation>
    </message>
    <message>
        <source>Who may depend on whom</source>
        <translation>Cái nào được phụ thuộc vào cái nào</translation>
    </message>
    <message>
        <source>all of it: N = ∞</source>
        <translation>toàn bộ: N = ∞</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>p_&amp;data</source>
        <translation>p_&amp;data</translation>
    </message>
    <message>
        <source>p_data</source>
        <translation>p_data</translation>
    </message>
    <message>
        <source>p_θ</source>
        <translation>p_θ</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>đã thấy</translation>
    </message>
    <message>
        <source>step</source>
        <translation>bước</translation>
    </message>
    <message>
        <source>{0:,} events</source>
        <translation>{0:,} điểm dữ liệu</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Add 1 training</source>
        <translation>Thêm 1 lần huấn luyện</translation>
    </message>
    <message>
        <source>Add to &amp;queue</source>
        <translation>Thêm vào hàng chờ (&amp;Q)</translation>
    </message>
    <message>
        <source>Add {0} trainings</source>
        <translation>Thêm {0} lần huấn luyện</translation>
    </message>
    <message>
        <source>Apply and start</source>
        <translation>Áp dụng và bắt đầu</translation>
    </message>
    <message>
        <source>Choose a data set first.</source>
        <translation>Trước hết chọn một bộ dữ liệu.</translation>
    </message>
    <message>
        <source>Leave this sheet for the queue</source>
        <translation>Rời trang này để xem hàng chờ</translation>
    </message>
    <message>
        <source>Let all of them wait in the queue (Ctrl+Return)</source>
        <translation>Để tất cả đợi trong hàng chờ (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Đang nạp…</translation>
    </message>
    <message>
        <source>None of these trainings will do.</source>
        <translation>Không lần huấn luyện nào trong số này dùng được.</translation>
    </message>
    <message>
        <source>Queue a training for each of several values of a setting</source>
        <translation>Xếp hàng một lần huấn luyện cho mỗi giá trị của một thiết lập</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>Loạt thử (&amp;W)…</translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>Xem hàng chờ</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Bắt đầu huấn luyện</translation>
    </message>
    <message>
        <source>The data are being loaded.</source>
        <translation>Dữ liệu đang được nạp.</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Bộ máy tính toán vẫn đang nạp.</translation>
    </message>
    <message>
        <source>The preparation that is shown is not applied yet: it is applied first.</source>
        <translation>Phần chuẩn bị đang hiện chưa được áp dụng: nó sẽ được áp dụng trước.</translation>
    </message>
    <message>
        <source>The trainings of the sweep are meant now.</source>
        <translation>Hiện đang chọn các lần huấn luyện của loạt thử.</translation>
    </message>
    <message>
        <source>They train one after the other, each in a run named by its values.</source>
        <translation>Chúng được huấn luyện lần lượt, mỗi lần trong một lượt chạy mang tên các giá trị của nó.</translation>
    </message>
    <message>
        <source>Train this in a new run (Ctrl+Return)</source>
        <translation>Huấn luyện cái này trong một lượt chạy mới (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Train this once what trains and waits has ended</source>
        <translation>Huấn luyện cái này khi những lượt đang chạy và đang đợi đã xong</translation>
    </message>
    <message>
        <source>What it costs, or why it cannot be trained</source>
        <translation>Chi phí, hoặc vì sao không huấn luyện được</translation>
    </message>
    <message>
        <source>What will be trained</source>
        <translation>Cái sẽ được huấn luyện</translation>
    </message>
    <message>
        <source>as the recipe says</source>
        <translation>như công thức</translation>
    </message>
    <message>
        <source>{0} in the queue</source>
        <translation>{0} trong hàng chờ</translation>
    </message>
    <message>
        <source>{0} training of {1}, on {2}</source>
        <translation>{0} lần huấn luyện {1}, trên {2}</translation>
    </message>
    <message>
        <source>{0} trainings of {1}, on {2}</source>
        <translation>{0} lần huấn luyện {1}, trên {2}</translation>
    </message>
    <message>
        <source>{0}, on {1}</source>
        <translation>{0}, trên {1}</translation>
    </message>
    <message>
        <source>“{0}” comes first; add this one to the queue behind it.</source>
        <translation>“{0}” được chạy trước; hãy thêm lượt này vào hàng chờ sau nó.</translation>
    </message>
</context>
<context>
    <name>FreeState</name>
    <message>
        <source>Run {0} free</source>
        <translation>Chạy tự do {0}</translation>
    </message>
</context>
<context>
    <name>GalleryCard</name>
    <message>
        <source>Drawn by blocks or by passes, on average of 16 {0}. They are those that one {1} after the other gives from the same seed.</source>
        <translation>Rút theo khối hoặc theo lượt, trung bình trên 16 {0}. Kết quả đúng như khi rút lần lượt từng {1} với cùng mầm ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Enter draws from this model; the arrow keys choose another one.</source>
        <translation>Enter rút từ mô hình này; phím mũi tên chọn mô hình khác.</translation>
    </message>
    <message>
        <source>It knows orderings that begin with whatever is observed, so completions are drawn from its own p(hidden | observed). How good they look is another matter.</source>
        <translation>Mô hình biết các thứ tự bắt đầu bằng bất kỳ phần nào đã biết, nên các bản hoàn thiện được rút từ chính p(phần bị che | phần đã biết) của nó. Trông đẹp đến đâu lại là chuyện khác.</translation>
    </message>
    <message>
        <source>Samples of {0}</source>
        <translation>Các mẫu của {0}</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Bộ máy tính toán vẫn đang nạp.</translation>
    </message>
    <message>
        <source>drawing… {0} of {1} {2}</source>
        <translation>đang rút… {0} trên {1} {2}</translation>
    </message>
    <message>
        <source>paper: {0} ({1})</source>
        <translation>bài báo: {0} ({1})</translation>
    </message>
    <message>
        <source>{0} new samples, drawn in {1}</source>
        <translation>{0} mẫu mới, rút trong {1}</translation>
    </message>
    <message>
        <source>{0} {1} on {2:,} events ({3})</source>
        <translation>{0} {1} trên {2:,} điểm dữ liệu ({3})</translation>
    </message>
    <message>
        <source>{0} {1}, of many at once</source>
        <translation>{0} cho {1}, khi rút nhiều cùng lúc</translation>
    </message>
    <message>
        <source>≈ {0:.0f} passes {1} instead of {2:,}</source>
        <translation>≈ {0:.0f} lượt lặp cho {1} thay vì {2:,}</translation>
    </message>
</context>
<context>
    <name>GalleryPanel</name>
    <message>
        <source>A digit drawn, one completed and a model trained, in two minutes</source>
        <translation>Rút một chữ số, hoàn thiện một chữ số và huấn luyện một mô hình, trong hai phút</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Những bước đầu</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Thư viện mẫu</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>Đến phần huấn luyện</translation>
    </message>
    <message>
        <source>No model here is like that</source>
        <translation>Không có mô hình nào như vậy</translation>
    </message>
    <message>
        <source>No trained models came with this copy of the studio: train your own.</source>
        <translation>Bản cài này không kèm mô hình đã huấn luyện nào: hãy tự huấn luyện.</translation>
    </message>
    <message>
        <source>Point at a model to watch it draw. Numbers are what it takes to tell what it never saw, in nats: lower is better.</source>
        <translation>Trỏ vào một mô hình để xem nó rút mẫu. Con số là lượng cần để mô tả những gì nó chưa từng thấy, tính bằng nat: càng thấp càng tốt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Take back some of the words or filters, or train one of your own.</source>
        <translation>Bỏ bớt từ tìm kiếm hoặc bộ lọc, hoặc tự huấn luyện một mô hình.</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Bộ máy tính toán vẫn đang nạp.</translation>
    </message>
    <message>
        <source>The gallery is empty</source>
        <translation>Thư viện mẫu trống</translation>
    </message>
</context>
<context>
    <name>GalleryState</name>
    <message>
        <source>Draw from {0}</source>
        <translation>Rút từ {0}</translation>
    </message>
</context>
<context>
    <name>GivenBox</name>
    <message>
        <source>&amp;Given</source>
        <translation>Cho trước (&amp;G)</translation>
    </message>
    <message>
        <source>Any (class withheld)</source>
        <translation>Bất kỳ (giấu lớp)</translation>
    </message>
    <message>
        <source>At most {0:,} characters</source>
        <translation>Nhiều nhất {0:,} ký tự</translation>
    </message>
    <message>
        <source>Choose first what is given: an example, a picture of yours, or paint one</source>
        <translation>Trước hết chọn cái cho trước: một ví dụ, một ảnh riêng, hoặc tự vẽ</translation>
    </message>
    <message>
        <source>Choose first what is given: an example, a sound of yours, or paint one</source>
        <translation>Trước hết chọn cái cho trước: một ví dụ, một âm thanh riêng, hoặc tự vẽ</translation>
    </message>
    <message>
        <source>Choose first what is given: an example, or type a text</source>
        <translation>Trước hết chọn cái cho trước: một ví dụ, hoặc gõ văn bản</translation>
    </message>
    <message>
        <source>Each in turn</source>
        <translation>Lần lượt</translation>
    </message>
    <message>
        <source>Give a file of sound: how loud it is, moment by moment</source>
        <translation>Cho một tệp âm thanh: nó to đến đâu, từng lúc một</translation>
    </message>
    <message>
        <source>Give a picture file: it is scaled, and made what the task gives</source>
        <translation>Cho một tệp ảnh: nó được đổi cỡ và biến thành dạng mà bài toán cho trước</translation>
    </message>
    <message>
        <source>Give another example</source>
        <translation>Cho một ví dụ khác</translation>
    </message>
    <message>
        <source>Give every sample a test image of its own: the first, the second, and so on</source>
        <translation>Cho mỗi mẫu một ảnh kiểm tra riêng: ảnh thứ nhất, ảnh thứ hai, cứ thế</translation>
    </message>
    <message>
        <source>Give every sample the loudness of a test clip of its own, in turn</source>
        <translation>Cho mỗi mẫu độ to của một đoạn âm kiểm tra riêng, lần lượt</translation>
    </message>
    <message>
        <source>Give the example before</source>
        <translation>Cho ví dụ trước đó</translation>
    </message>
    <message>
        <source>Given class</source>
        <translation>Lớp cho trước</translation>
    </message>
    <message>
        <source>Given loudness</source>
        <translation>Độ to cho trước</translation>
    </message>
    <message>
        <source>Given picture</source>
        <translation>Ảnh cho trước</translation>
    </message>
    <message>
        <source>Given text</source>
        <translation>Văn bản cho trước</translation>
    </message>
    <message>
        <source>Load the run's data</source>
        <translation>Nạp dữ liệu của lượt chạy</translation>
    </message>
    <message>
        <source>Next example</source>
        <translation>Ví dụ tiếp</translation>
    </message>
    <message>
        <source>Nothing is given yet.</source>
        <translation>Chưa cho trước gì.</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Mở ảnh</translation>
    </message>
    <message>
        <source>Open a sound</source>
        <translation>Mở âm thanh</translation>
    </message>
    <message>
        <source>Open picture…</source>
        <translation>Mở ảnh…</translation>
    </message>
    <message>
        <source>Open sound…</source>
        <translation>Mở âm thanh…</translation>
    </message>
    <message>
        <source>Open the data set that this run was trained on, to give examples of it</source>
        <translation>Mở bộ dữ liệu đã huấn luyện lượt chạy này, để lấy ví dụ từ đó</translation>
    </message>
    <message>
        <source>Paint what is given by hand, from what is there or anew</source>
        <translation>Vẽ bằng tay cái cho trước, từ cái đang có hoặc vẽ mới</translation>
    </message>
    <message>
        <source>Paint…</source>
        <translation>Vẽ…</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.pgm)</source>
        <translation>Ảnh (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.pgm)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Problem with what is given</source>
        <translation>Lỗi của cái cho trước</translation>
    </message>
    <message>
        <source>Sounds (*.wav *.flac *.mp3)</source>
        <translation>Âm thanh (*.wav *.flac *.mp3)</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>Cái cho trước</translation>
    </message>
    <message>
        <source>What the model is given of p(x | c): it draws what goes with it</source>
        <translation>Cái mà mô hình được cho trước trong p(x | c): nó rút những gì hợp với cái đó</translation>
    </message>
    <message>
        <source>test image {0}</source>
        <translation>ảnh kiểm tra {0}</translation>
    </message>
    <message>
        <source>the loudness of test clip {0}</source>
        <translation>độ to của đoạn âm kiểm tra {0}</translation>
    </message>
</context>
<context>
    <name>GivenPictures</name>
    <message>
        <source>Given</source>
        <translation>Cho trước</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Ảnh gốc</translation>
    </message>
    <message>
        <source>The test image that it was made of, which the model never saw</source>
        <translation>Ảnh kiểm tra mà từ đó tạo ra ảnh này, mô hình chưa từng thấy</translation>
    </message>
    <message>
        <source>What the model is given</source>
        <translation>Điều mô hình được cho trước</translation>
    </message>
</context>
<context>
    <name>GpuDialog</name>
    <message>
        <source>A folder or USB stick that holds the wheels</source>
        <translation>Thư mục hoặc USB chứa các tệp wheel</translation>
    </message>
    <message>
        <source>CUDA build of PyTorch, for this user only</source>
        <translation>Bản PyTorch dùng CUDA, chỉ cho người dùng này</translation>
    </message>
    <message>
        <source>Command that installs a CUDA build</source>
        <translation>Lệnh cài bản PyTorch dùng CUDA</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Sao chép lệnh</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Thư mục chứa các tệp wheel</translation>
    </message>
    <message>
        <source>GPU support</source>
        <translation>Hỗ trợ GPU</translation>
    </message>
    <message>
        <source>GPU support is installed; start AR Studio again to use it.</source>
        <translation>Đã cài hỗ trợ GPU; hãy khởi động lại AR Studio để dùng.</translation>
    </message>
    <message>
        <source>GPU support is removed.</source>
        <translation>Đã gỡ hỗ trợ GPU.</translation>
    </message>
    <message>
        <source>Install GPU support</source>
        <translation>Cài hỗ trợ GPU</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>Cài từ thư mục…</translation>
    </message>
    <message>
        <source>Install from the network</source>
        <translation>Cài từ mạng</translation>
    </message>
    <message>
        <source>Look for GPUs</source>
        <translation>Tìm GPU</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Đang xem xét máy này…</translation>
    </message>
    <message>
        <source>Or type this line in a terminal:</source>
        <translation>Hoặc gõ dòng này vào cửa sổ dòng lệnh:</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Tiến độ cài đặt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Remove GPU support</source>
        <translation>Gỡ hỗ trợ GPU</translation>
    </message>
    <message>
        <source>Stop; the files fetched so far are kept</source>
        <translation>Dừng; các tệp đã tải về được giữ lại</translation>
    </message>
    <message>
        <source>Stopped; the files fetched so far are kept.</source>
        <translation>Đã dừng; các tệp đã tải về được giữ lại.</translation>
    </message>
    <message>
        <source>This may take minutes; the window works meanwhile.</source>
        <translation>Việc này có thể mất vài phút; trong lúc đó cửa sổ vẫn dùng được.</translation>
    </message>
    <message>
        <source>What this machine has</source>
        <translation>Máy này có gì</translation>
    </message>
</context>
<context>
    <name>GrowthPage</name>
    <message>
        <source>&amp;Count</source>
        <translation>Đếm gì (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>Kích thước (&amp;S)</translation>
    </message>
    <message>
        <source>A table of all events needs 2ⁿ − 1 numbers; weights that are shared need few. The curves are what the models themselves say, the dots what models that were made hold.</source>
        <translation>Bảng của mọi biến cố cần 2ⁿ − 1 số; trọng số dùng chung chỉ cần ít. Các đường cong là điều chính các mô hình cho biết, các chấm là điều các mô hình đã dựng thực có.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Đang đếm …</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Tăng trưởng</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
    <message>
        <source>Hi&amp;dden d</source>
        <translation>Đơn vị ẩn &amp;d</translation>
    </message>
    <message>
        <source>Hidden units d</source>
        <translation>Số đơn vị ẩn d</translation>
    </message>
    <message>
        <source>Hidden units, or maps</source>
        <translation>Số đơn vị ẩn, hoặc số bản đồ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Numbers at this size</source>
        <translation>Các con số ở kích thước này</translation>
    </message>
    <message>
        <source>Of which size</source>
        <translation>Kích thước nào</translation>
    </message>
    <message>
        <source>Operations to draw one event</source>
        <translation>Số phép tính để rút một điểm dữ liệu</translation>
    </message>
    <message>
        <source>Operations to evaluate p(x)</source>
        <translation>Số phép tính để đánh giá p(x)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Parameters grow as</source>
        <translation>Tham số tăng theo</translation>
    </message>
    <message>
        <source>Per NADE</source>
        <translation>So với NADE</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>The side of a square picture</source>
        <translation>Cạnh của ảnh vuông</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Đếm gì</translation>
    </message>
    <message>
        <source>log₂ n</source>
        <translation>log₂ n</translation>
    </message>
    <message>
        <source>n = {0:,} binary pixels ({1} × {1}), d = {2}</source>
        <translation>n = {0:,} điểm ảnh nhị phân ({1} × {1}), d = {2}</translation>
    </message>
</context>
<context>
    <name>GuessesView</name>
    <message>
        <source>&amp;Known</source>
        <translation>Đã biết (&amp;K)</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Giá trị kỳ vọng</translation>
    </message>
    <message>
        <source>Guess after guess</source>
        <translation>Lần đoán này tiếp lần đoán khác</translation>
    </message>
    <message>
        <source>Guess after guess (PNG)…</source>
        <translation>Lần lượt các lần đoán (PNG)…</translation>
    </message>
    <message>
        <source>Guesses</source>
        <translation>Các lần đoán</translation>
    </message>
    <message>
        <source>How many dimensions are known, the first ones of the ordering</source>
        <translation>Bao nhiêu chiều đã biết, là các chiều đầu của thứ tự</translation>
    </message>
    <message>
        <source>It begins with the mean of the training data for all that is missing, guesses it, and refines the guess k times; the last one is its prediction.</source>
        <translation>Mô hình bắt đầu từ trung bình của dữ liệu huấn luyện cho mọi phần thiếu, đoán phần đó, rồi tinh chỉnh lần đoán k lần; lần cuối là dự đoán của nó.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Đã biết</translation>
    </message>
    <message>
        <source>Known, slider</source>
        <translation>Đã biết, con trượt</translation>
    </message>
    <message>
        <source>v⁰, the mean</source>
        <translation>v⁰, trung bình</translation>
    </message>
    <message>
        <source>x̂ of what is missing, and what is known as it is; each guess is fed back</source>
        <translation>x̂ của phần thiếu, còn phần đã biết giữ nguyên; mỗi lần đoán được đưa trở lại đầu vào</translation>
    </message>
</context>
<context>
    <name>GuideButton</name>
    <message>
        <source>A model of any ordering draws completions at once, and this model moves them until they are its own.
The best one of the gallery and of your runs is taken by itself.</source>
        <translation>Một mô hình thứ tự bất kỳ rút ngay các bản hoàn thiện, rồi mô hình này dời chúng cho đến khi thành của chính nó.
Mô hình tốt nhất trong thư viện mẫu và các lượt chạy được tự động lấy.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Mô hình dẫn đường</translation>
    </message>
    <message>
        <source>Guide: being learned</source>
        <translation>Dẫn đường: đang học</translation>
    </message>
    <message>
        <source>Guide: none</source>
        <translation>Dẫn đường: không có</translation>
    </message>
    <message>
        <source>Guide: {0}</source>
        <translation>Dẫn đường: {0}</translation>
    </message>
    <message>
        <source>Guide: …</source>
        <translation>Dẫn đường: …</translation>
    </message>
    <message>
        <source>Learn a guide</source>
        <translation>Học mô hình dẫn đường</translation>
    </message>
    <message>
        <source>No guide yet</source>
        <translation>Chưa có mô hình dẫn đường</translation>
    </message>
    <message>
        <source>None: anneal from clamped draws</source>
        <translation>Không có: ủ nhiệt từ các bản rút giữ cố định</translation>
    </message>
    <message>
        <source>Train a model of any ordering on this run's data, in the queue</source>
        <translation>Huấn luyện một mô hình thứ tự bất kỳ trên dữ liệu của lượt chạy này, trong hàng chờ</translation>
    </message>
</context>
<context>
    <name>GuideState</name>
    <message>
        <source>The guide {0} has new weights; the next completions begin with them.</source>
        <translation>Mô hình dẫn đường {0} có trọng số mới; các bản hoàn thiện tiếp theo bắt đầu với chúng.</translation>
    </message>
    <message>
        <source>The guide {0} is called {1} now.</source>
        <translation>Mô hình dẫn đường {0} nay tên là {1}.</translation>
    </message>
    <message>
        <source>{0}, which guided, is there no more, and no other model can.</source>
        <translation>{0}, mô hình dẫn đường, không còn nữa, và không mô hình nào khác dẫn được.</translation>
    </message>
    <message>
        <source>{0}, which guided, is there no more; {1} guides now.</source>
        <translation>{0}, mô hình dẫn đường, không còn nữa; nay {1} dẫn đường.</translation>
    </message>
</context>
<context>
    <name>HeatPage</name>
    <message>
        <source>Correlation</source>
        <translation>Tương quan</translation>
    </message>
    <message>
        <source>Cramér's V</source>
        <translation>Hệ số V của Cramér</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Nothing to correlate yet</source>
        <translation>Chưa có gì để tính tương quan</translation>
    </message>
    <message>
        <source>Pair under the cursor</source>
        <translation>Cặp dưới con trỏ</translation>
    </message>
    <message>
        <source>Pairs of columns: {0}</source>
        <translation>Các cặp cột: {0}</translation>
    </message>
    <message>
        <source>Point at a pair of columns to read it.</source>
        <translation>Trỏ vào một cặp cột để đọc.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>data {0}</source>
        <translation>dữ liệu {0}</translation>
    </message>
    <message>
        <source>samples {0}</source>
        <translation>mẫu {0}</translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>How likely each value was, given those before it. What if it were another? Click it (or go there with
the arrow keys and press Enter): all that comes later is drawn again, from the noise of before, as a branch.</source>
        <translation>Từng giá trị có xác suất bao nhiêu, khi biết các giá trị trước nó. Nếu như nó khác đi? Nhấp vào giá trị đó (hoặc đến đó bằng
phím mũi tên rồi nhấn Enter): mọi thứ đến sau được rút lại, từ nhiễu như trước, thành một nhánh.</translation>
    </message>
</context>
<context>
    <name>HeroView</name>
    <message>
        <source> · not drawn yet</source>
        <translation> · chưa rút</translation>
    </message>
    <message>
        <source>, given {0}</source>
        <translation>, cho trước {0}</translation>
    </message>
    <message>
        <source>After pass {0}: {1:,} of {2:,} settled</source>
        <translation>Sau lượt lặp {0}: {1:,} trên {2:,} đã ổn định</translation>
    </message>
    <message>
        <source>Before the branch</source>
        <translation>Trước khi rẽ nhánh</translation>
    </message>
    <message>
        <source>Branch: {0}</source>
        <translation>Nhánh: {0}</translation>
    </message>
    <message>
        <source>Every pass draws all pixels at once from the same noise, given the pixels of the pass before. Once a pixel and all before it stay as they are, they are settled for good.</source>
        <translation>Mỗi lượt lặp rút mọi điểm ảnh cùng lúc từ cùng một nhiễu, khi biết các điểm ảnh của lượt trước. Khi một điểm ảnh và mọi điểm ảnh trước nó không đổi nữa, chúng đã ổn định hẳn.</translation>
    </message>
    <message>
        <source>Every {0} is drawn. Point at one to see what it was drawn from.</source>
        <translation>Mọi {0} đã được rút. Trỏ vào một chỗ để xem nó được rút từ phân phối nào.</translation>
    </message>
    <message>
        <source>Expected value, E[x_i | {0}]</source>
        <translation>Giá trị kỳ vọng, E[x_i | {0}]</translation>
    </message>
    <message>
        <source>How likely each value of the next {0} is.</source>
        <translation>Từng giá trị của {0} tiếp theo có xác suất bao nhiêu.</translation>
    </message>
    <message>
        <source>Image being drawn</source>
        <translation>Ảnh đang được rút</translation>
    </message>
    <message>
        <source>Image so far</source>
        <translation>Ảnh đến lúc này</translation>
    </message>
    <message>
        <source>Next {0}</source>
        <translation>Tiếp theo: {0}</translation>
    </message>
    <message>
        <source>Next: row {0}, column {1}</source>
        <translation>Tiếp theo: hàng {0}, cột {1}</translation>
    </message>
    <message>
        <source>Output, taken for a probability</source>
        <translation>Đầu ra, coi như là xác suất</translation>
    </message>
    <message>
        <source>Pass in which each pixel settled</source>
        <translation>Lượt lặp mà từng điểm ảnh ổn định</translation>
    </message>
    <message>
        <source>Pixel under the cursor</source>
        <translation>Điểm ảnh dưới con trỏ</translation>
    </message>
    <message>
        <source>Point at a {0} to read it; click to hold it.</source>
        <translation>Trỏ vào một {0} để đọc; nhấp để giữ nó.</translation>
    </message>
    <message>
        <source>Press Draw: an image appears {0} by {0}.</source>
        <translation>Nhấn Rút: ảnh hiện ra dần, hết {0} này đến {0} khác.</translation>
    </message>
    <message>
        <source>Probability of a 1, p(x_i = 1 | {0})</source>
        <translation>Xác suất của 1, p(x_i = 1 | {0})</translation>
    </message>
    <message>
        <source>The conditional each pixel was drawn from, at the moment it was drawn, given only the pixels before it.</source>
        <translation>Phân phối có điều kiện mà từng điểm ảnh được rút từ đó, vào lúc nó được rút, chỉ biết các điểm ảnh trước nó.</translation>
    </message>
    <message>
        <source>The map shows the mean: 0 is the darkest, 1 the brightest.</source>
        <translation>Bản đồ cho thấy trung bình: 0 là tối nhất, 1 là sáng nhất.</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>Mô hình đang tính…</translation>
    </message>
    <message>
        <source>What each pixel was drawn from, given the hidden units h, all of which were drawn before the first pixel.</source>
        <translation>Phân phối mà từng điểm ảnh được rút từ đó, khi biết các đơn vị ẩn h, tất cả được rút trước điểm ảnh đầu tiên.</translation>
    </message>
    <message>
        <source>What the image became with the value that the pixel had</source>
        <translation>Ảnh thành ra sao với giá trị mà điểm ảnh đã mang</translation>
    </message>
    <message>
        <source>What the model expects of each pixel, before it draws.</source>
        <translation>Điều mô hình kỳ vọng ở từng điểm ảnh, trước khi rút.</translation>
    </message>
    <message>
        <source>What the network put out for each pixel when fed those drawn before it. Pixels are drawn from it as if it were a conditional, which it is not.</source>
        <translation>Đầu ra của mạng cho từng điểm ảnh khi nhận các điểm ảnh đã rút trước nó. Điểm ảnh được rút từ đó như thể đó là phân phối có điều kiện, dù không phải vậy.</translation>
    </message>
    <message>
        <source>Yellow: surely 1. Blue: surely 0.</source>
        <translation>Vàng: chắc chắn là 1. Lam: chắc chắn là 0.</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>lam</translation>
    </message>
    <message>
        <source>green</source>
        <translation>lục</translation>
    </message>
    <message>
        <source>next</source>
        <translation>tiếp theo</translation>
    </message>
    <message>
        <source>red</source>
        <translation>đỏ</translation>
    </message>
    <message>
        <source>row {0}, column {1}</source>
        <translation>hàng {0}, cột {1}</translation>
    </message>
    <message>
        <source>value {0}</source>
        <translation>giá trị {0}</translation>
    </message>
    <message>
        <source>{2} row {0}, column {1}</source>
        <translation>{2} ở hàng {0}, cột {1}</translation>
    </message>
</context>
<context>
    <name>HiddenView</name>
    <message>
        <source>&amp;Layer</source>
        <translation>Tầng (&amp;L)</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Độ kích hoạt</translation>
    </message>
    <message>
        <source>After {0:,} of {1:,} dimensions {2:,} of {3:,} units are not 0.</source>
        <translation>Sau {0:,} trong {1:,} chiều, {2:,} trong {3:,} đơn vị khác 0.</translation>
    </message>
    <message>
        <source>Each output is made of hidden units that have seen the earlier dimensions alone: with every further one they change.</source>
        <translation>Mỗi đầu ra được tạo từ các đơn vị ẩn chỉ thấy những chiều đứng trước: thêm mỗi chiều là chúng lại thay đổi.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Đơn vị ẩn</translation>
    </message>
    <message>
        <source>Hidden units at every place</source>
        <translation>Đơn vị ẩn ở mọi chỗ</translation>
    </message>
    <message>
        <source>Hidden units at every place (CSV)…</source>
        <translation>Đơn vị ẩn ở mọi chỗ (CSV)…</translation>
    </message>
    <message>
        <source>Hidden units now</source>
        <translation>Đơn vị ẩn lúc này</translation>
    </message>
    <message>
        <source>How many dimensions of the event have been seen</source>
        <translation>Đã thấy bao nhiêu chiều của điểm dữ liệu</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Tầng</translation>
    </message>
    <message>
        <source>Row: a place of the ordering. Column: a unit. Click a row.</source>
        <translation>Hàng: một chỗ trong thứ tự. Cột: một đơn vị. Nhấp vào một hàng.</translation>
    </message>
    <message>
        <source>Seen &amp;so far</source>
        <translation>Đã thấy (&amp;S)</translation>
    </message>
    <message>
        <source>Seen so far</source>
        <translation>Đã thấy đến lúc này</translation>
    </message>
    <message>
        <source>Seen so far, slider</source>
        <translation>Đã thấy đến lúc này, con trượt</translation>
    </message>
    <message>
        <source>The event so far</source>
        <translation>Điểm dữ liệu đến lúc này</translation>
    </message>
    <message>
        <source>Unit {0}: {1:.4g}</source>
        <translation>Đơn vị {0}: {1:.4g}</translation>
    </message>
    <message>
        <source>Units now, the most active of all first</source>
        <translation>Các đơn vị lúc này, hoạt động mạnh nhất đứng trước</translation>
    </message>
    <message>
        <source>What has been seen</source>
        <translation>Những gì đã thấy</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Những gì được thấy</translation>
    </message>
    <message>
        <source>Which hidden units</source>
        <translation>Những đơn vị ẩn nào</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <source>Nothing is counted yet.</source>
        <translation>Chưa đếm được gì.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>{0} to {1}: {2}</source>
        <translation>{0} đến {1}: {2}</translation>
    </message>
    <message>
        <source>{0}% in a bin</source>
        <translation>{0}% trong một khoảng</translation>
    </message>
    <message>
        <source>{0}, most of it from {1} to {2}</source>
        <translation>{0}, phần lớn từ {1} đến {2}</translation>
    </message>
</context>
<context>
    <name>HistogramsPage</name>
    <message>
        <source>&amp;Beside it</source>
        <translation>Bên cạnh (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Số mẫu</translation>
    </message>
    <message>
        <source>A run for the likelihood ratio: of what all such events have alike</source>
        <translation>Một lượt chạy cho tỉ số hợp lý: của những gì mọi điểm dữ liệu loại này giống nhau</translation>
    </message>
    <message>
        <source>About what is weighed</source>
        <translation>Về những gì được cân</translation>
    </message>
    <message>
        <source>All are weighed by p(x), without what the model is given of its own.</source>
        <translation>Tất cả được cân theo p(x), không kèm những gì cho mô hình biết trước về riêng chúng.</translation>
    </message>
    <message>
        <source>Ask the model how likely the events of all sets are (Enter)</source>
        <translation>Hỏi mô hình các điểm dữ liệu của mọi tập có khả năng đến đâu (Enter)</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>Nền (&amp;G)</translation>
    </message>
    <message>
        <source>Background model</source>
        <translation>Mô hình nền</translation>
    </message>
    <message>
        <source>Choose other data beside the run's: how well are they told apart?</source>
        <translation>Chọn dữ liệu khác bên cạnh dữ liệu của lượt chạy: chúng được phân biệt rõ đến đâu?</translation>
    </message>
    <message>
        <source>Click a bin to see the events in it.</source>
        <translation>Nhấp một khoảng để xem các điểm dữ liệu trong đó.</translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation>Số điểm (&amp;T)</translation>
    </message>
    <message>
        <source>Events in the bin that was clicked</source>
        <translation>Các điểm dữ liệu trong khoảng được nhấp</translation>
    </message>
    <message>
        <source>Events of each set</source>
        <translation>Số điểm dữ liệu mỗi tập</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Tệp…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Thư mục…</translation>
    </message>
    <message>
        <source>From {0}, chosen by its likelihood</source>
        <translation>Từ {0}, chọn theo độ hợp lý</translation>
    </message>
    <message>
        <source>How likely the events of each set are</source>
        <translation>Các điểm dữ liệu của từng tập có khả năng đến đâu</translation>
    </message>
    <message>
        <source>How many events of each set are taken at random, from the same seed</source>
        <translation>Lấy ngẫu nhiên bao nhiêu điểm dữ liệu của mỗi tập, từ cùng một mầm</translation>
    </message>
    <message>
        <source>How many samples of the model are drawn and weighed too; 0: none</source>
        <translation>Bao nhiêu mẫu của mô hình cũng được rút và cân; 0: không mẫu nào</translation>
    </message>
    <message>
        <source>How p-values are spread</source>
        <translation>Các giá trị p phân bố thế nào</translation>
    </message>
    <message>
        <source>Left out: both models find some events impossible.</source>
        <translation>Bỏ qua: cả hai mô hình đều cho rằng một số điểm dữ liệu là bất khả.</translation>
    </message>
    <message>
        <source>Needs a background model: choose one above.</source>
        <translation>Cần một mô hình nền: hãy chọn ở trên.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Of pictures alone: others have no compressor here.</source>
        <translation>Chỉ dành cho ảnh: những loại khác không có bộ nén ở đây.</translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation>Mở một tệp dữ liệu</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Mở thư mục ảnh</translation>
    </message>
    <message>
        <source>Open other data</source>
        <translation>Mở dữ liệu khác</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Dữ liệu khác</translation>
    </message>
    <message>
        <source>Other data to weigh beside the run's, made like its own; or drop a folder</source>
        <translation>Dữ liệu khác để cân bên cạnh dữ liệu của lượt chạy, được chuẩn bị như nhau; hoặc thả một thư mục vào</translation>
    </message>
    <message>
        <source>Point at a bin to count it; click it (or Enter) to see the events in it</source>
        <translation>Trỏ vào một khoảng để đếm; nhấp (hoặc Enter) để xem các điểm dữ liệu trong đó</translation>
    </message>
    <message>
        <source>Press Weigh to rank it among events that the model never learnt.</source>
        <translation>Nhấn Cân để xếp hạng nó giữa những điểm dữ liệu mà mô hình chưa từng học.</translation>
    </message>
    <message>
        <source>Press Weigh: each set's histogram appears as soon as it is there.</source>
        <translation>Nhấn Cân: biểu đồ tần suất của từng tập hiện ra ngay khi có.</translation>
    </message>
    <message>
        <source>Samples to weigh</source>
        <translation>Số mẫu để cân</translation>
    </message>
    <message>
        <source>Stop; what is weighed stays</source>
        <translation>Dừng; những gì đã cân được giữ lại</translation>
    </message>
    <message>
        <source>Test events are ranked among validation events: their p-values must be flat.</source>
        <translation>Điểm dữ liệu kiểm tra được xếp hạng giữa các điểm kiểm định: giá trị p của chúng phải phẳng.</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Cân</translation>
    </message>
    <message>
        <source>Weigh a folder of pictures, or a file of data, beside the run's</source>
        <translation>Cân một thư mục ảnh, hoặc một tệp dữ liệu, bên cạnh dữ liệu của lượt chạy</translation>
    </message>
    <message>
        <source>Weighing</source>
        <translation>Đang cân</translation>
    </message>
    <message>
        <source>Whether p-values are uniform</source>
        <translation>Các giá trị p có phân bố đều không</translation>
    </message>
    <message>
        <source>Which events these are</source>
        <translation>Đây là những điểm dữ liệu nào</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>đang chọn</translation>
    </message>
    <message>
        <source>log p(x) in nats</source>
        <translation>log p(x) tính bằng nat</translation>
    </message>
    <message>
        <source>p-value among validation</source>
        <translation>giá trị p trong tập kiểm định</translation>
    </message>
    <message>
        <source>p-values of test events have to be flat; small ones of other data find it out</source>
        <translation>giá trị p của dữ liệu kiểm tra phải phẳng; giá trị nhỏ của dữ liệu khác làm lộ chúng</translation>
    </message>
    <message>
        <source>{0} of {1} in this bin; click one to take it in hand</source>
        <translation>{0} trên {1} điểm trong khoảng này; nhấp vào một điểm để chọn</translation>
    </message>
    <message>
        <source>⚠ Other numbers are asked for than are shown: press Weigh.</source>
        <translation>⚠ Các số đang hiện không phải là các số được yêu cầu: nhấn Cân.</translation>
    </message>
    <message>
        <source>⚠ The data of this run are not at hand: load them to weigh its events.</source>
        <translation>⚠ Chưa có dữ liệu của lượt chạy này: hãy nạp để cân các điểm dữ liệu của nó.</translation>
    </message>
    <message>
        <source>⚠ {0}, the background model, is gone: choose another, or none.</source>
        <translation>⚠ {0}, mô hình nền, không còn nữa: chọn mô hình khác, hoặc không dùng.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Read {0}</source>
        <translation>Đọc {0}</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <source>What was drawn before</source>
        <translation>Những gì đã rút trước đây</translation>
    </message>
</context>
<context>
    <name>ImageCloseup</name>
    <message>
        <source>Expected brightness</source>
        <translation>Độ sáng kỳ vọng</translation>
    </message>
    <message>
        <source>How likely the model thought the value of each pixel, given those before it, in nats. Dark is a surprise.</source>
        <translation>Mô hình cho giá trị của từng điểm ảnh là có khả năng đến đâu, khi biết các điểm ảnh trước nó, tính bằng nat. Tối là bất ngờ.</translation>
    </message>
    <message>
        <source>Image of {0}</source>
        <translation>Ảnh của {0}</translation>
    </message>
    <message>
        <source>Map of {0}</source>
        <translation>Bản đồ của {0}</translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation>Trung bình tất cả</translation>
    </message>
    <message>
        <source>Point at a pixel to read it in every model. Ctrl+wheel zooms all, dragging with the middle button moves all, a double click fits them again.</source>
        <translation>Trỏ vào một điểm ảnh để đọc nó ở mọi mô hình. Ctrl+lăn chuột phóng to tất cả, kéo bằng nút giữa dời tất cả, nhấp đúp đưa tất cả về vừa khung.</translation>
    </message>
    <message>
        <source>Spread of all</source>
        <translation>Độ phân tán tất cả</translation>
    </message>
    <message>
        <source>The image that is chosen</source>
        <translation>Ảnh được chọn</translation>
    </message>
    <message>
        <source>The mean brightness of each pixel over all images of the model</source>
        <translation>Độ sáng trung bình của từng điểm ảnh trên mọi ảnh của mô hình</translation>
    </message>
    <message>
        <source>The standard deviation of each pixel's brightness over all images of the model: 0 where all agree, ½ where half of them are black and half white</source>
        <translation>Độ lệch chuẩn của độ sáng từng điểm ảnh trên mọi ảnh của mô hình: 0 nơi tất cả giống nhau, ½ nơi một nửa đen và một nửa trắng</translation>
    </message>
    <message>
        <source>This model has no p of each pixel.</source>
        <translation>Mô hình này không có p của từng điểm ảnh.</translation>
    </message>
    <message>
        <source>What the model expected of each pixel, given those before it</source>
        <translation>Điều mô hình kỳ vọng ở từng điểm ảnh, khi biết các điểm ảnh trước nó</translation>
    </message>
    <message>
        <source>What the model makes of its pixels</source>
        <translation>Mô hình nghĩ gì về các điểm ảnh</translation>
    </message>
    <message>
        <source>log p of each pixel</source>
        <translation>log p của từng điểm ảnh</translation>
    </message>
    <message>
        <source>not drawn yet</source>
        <translation>chưa rút</translation>
    </message>
    <message>
        <source>value {0}</source>
        <translation>giá trị {0}</translation>
    </message>
    <message>
        <source>{0} · log p = {1}</source>
        <translation>{0} · log p = {1}</translation>
    </message>
    <message>
        <source>{0} · p = {1}</source>
        <translation>{0} · p = {1}</translation>
    </message>
</context>
<context>
    <name>ImageExplorer</name>
    <message>
        <source>Another image</source>
        <translation>Ảnh khác</translation>
    </message>
    <message>
        <source>Before the branch</source>
        <translation>Trước khi rẽ nhánh</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Hiệu</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Giá trị kỳ vọng</translation>
    </message>
    <message>
        <source>Free-running less teacher-forced</source>
        <translation>Chạy tự do trừ theo dữ liệu thật</translation>
    </message>
    <message>
        <source>Free-running: {0}</source>
        <translation>Chạy tự do: {0}</translation>
    </message>
    <message>
        <source>How far what it expects drifts once it is given its own draws</source>
        <translation>Kỳ vọng của mô hình trôi xa đến đâu khi nó nhận những gì chính nó rút</translation>
    </message>
    <message>
        <source>How much each pixel’s value surprises the model, {0}. All of them add up to −log p(x).</source>
        <translation>Giá trị của từng điểm ảnh làm mô hình bất ngờ đến đâu, {0}. Cộng tất cả lại được −log p(x).</translation>
    </message>
    <message>
        <source>No image yet: take a test image, open one, or draw.</source>
        <translation>Chưa có ảnh: lấy một ảnh kiểm tra, mở một ảnh, hoặc vẽ.</translation>
    </message>
    <message>
        <source>Probability of a 1</source>
        <translation>Xác suất của 1</translation>
    </message>
    <message>
        <source>Probability of its value</source>
        <translation>Xác suất của giá trị</translation>
    </message>
    <message>
        <source>Probability of the value that each pixel has, {0}</source>
        <translation>Xác suất của giá trị mà từng điểm ảnh mang, {0}</translation>
    </message>
    <message>
        <source>Scale of {0}</source>
        <translation>Thang của {0}</translation>
    </message>
    <message>
        <source>Surprise: −log p, nats</source>
        <translation>Độ bất ngờ: −log p, nat</translation>
    </message>
    <message>
        <source>Teacher-forced: {0}</source>
        <translation>Teacher forcing: {0}</translation>
    </message>
    <message>
        <source>The image up to where the model was left to itself, and its own draws</source>
        <translation>Ảnh đến chỗ mô hình được để tự chạy, và phần nó tự rút</translation>
    </message>
    <message>
        <source>The {0} in hand</source>
        <translation>Đang chọn: {0}</translation>
    </message>
    <message>
        <source>What it drew itself</source>
        <translation>Phần mô hình tự rút</translation>
    </message>
    <message>
        <source>What the model expects of each pixel given the pixels that it drew itself, from where it was left to itself: p(x_i | own x_&lt;i) in place of p(x_i | x_&lt;i)</source>
        <translation>Điều mô hình kỳ vọng ở từng điểm ảnh khi biết các điểm ảnh do chính nó rút, kể từ nơi nó được để tự chạy: p(x_i | x_&lt;i tự rút) thay cho p(x_i | x_&lt;i)</translation>
    </message>
    <message>
        <source>What the model expects of each pixel, {0}</source>
        <translation>Điều mô hình kỳ vọng ở từng điểm ảnh, {0}</translation>
    </message>
    <message>
        <source>What the other value brought about: the branch less what was before</source>
        <translation>Điều mà giá trị khác gây ra: nhánh trừ đi ảnh trước đó</translation>
    </message>
    <message>
        <source>What the picture is</source>
        <translation>Ảnh này là gì</translation>
    </message>
    <message>
        <source>What this is a branch of: there the pixel had the value that it had</source>
        <translation>Ảnh mà từ đó rẽ ra nhánh này: ở đó điểm ảnh còn mang giá trị cũ</translation>
    </message>
    <message>
        <source>expected value</source>
        <translation>giá trị kỳ vọng</translation>
    </message>
    <message>
        <source>first map</source>
        <translation>bản đồ thứ nhất</translation>
    </message>
    <message>
        <source>given the pixels before it, all of them as they are in the image</source>
        <translation>khi biết các điểm ảnh trước nó, tất cả đúng như trong ảnh</translation>
    </message>
    <message>
        <source>probability of a 1</source>
        <translation>xác suất của 1</translation>
    </message>
    <message>
        <source>second map</source>
        <translation>bản đồ thứ hai</translation>
    </message>
</context>
<context>
    <name>ImagePortrait</name>
    <message>
        <source>Entropy image</source>
        <translation>Ảnh entropy</translation>
    </message>
    <message>
        <source>Entropy, nats</source>
        <translation>Entropy, nat</translation>
    </message>
    <message>
        <source>Mean image</source>
        <translation>Ảnh trung bình</translation>
    </message>
    <message>
        <source>Mean of training</source>
        <translation>Trung bình tập huấn luyện</translation>
    </message>
    <message>
        <source>Row {0}, column {1}: mean {2:.3f}, entropy {3:.3f} nats</source>
        <translation>Hàng {0}, cột {1}: trung bình {2:.3f}, entropy {3:.3f} nat</translation>
    </message>
    <message>
        <source>Row {0}, column {1}: mean {2:.3f}, standard deviation {3:.3f}</source>
        <translation>Hàng {0}, cột {1}: trung bình {2:.3f}, độ lệch chuẩn {3:.3f}</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Độ lệch chuẩn</translation>
    </message>
    <message>
        <source>Untrained models start at these marginals; point at a pixel to read it.</source>
        <translation>Mô hình chưa huấn luyện bắt đầu từ các phân phối biên này; trỏ vào một điểm ảnh để đọc.</translation>
    </message>
</context>
<context>
    <name>ImageSheet</name>
    <message>
        <source>Click an image, or use the arrow keys, to choose it.</source>
        <translation>Nhấp vào một ảnh, hoặc dùng phím mũi tên, để chọn.</translation>
    </message>
    <message>
        <source>Image {number} of {count} {caption}</source>
        <translation>Ảnh {number} trong {count} {caption}</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Các ảnh</translation>
    </message>
    <message>
        <source>The arrow keys choose an image.</source>
        <translation>Các phím mũi tên chọn một ảnh.</translation>
    </message>
</context>
<context>
    <name>ImageSource</name>
    <message>
        <source>About the images to choose from</source>
        <translation>Về các ảnh để chọn</translation>
    </message>
    <message>
        <source>Begin with a blank image and the pencil; pencil and rubber work on any image</source>
        <translation>Bắt đầu với ảnh trống và bút chì; bút chì và tẩy dùng được trên mọi ảnh</translation>
    </message>
    <message>
        <source>Class of the test image</source>
        <translation>Lớp của ảnh kiểm tra</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Vẽ</translation>
    </message>
    <message>
        <source>Draw an image of your own</source>
        <translation>Tự vẽ một ảnh</translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation>Quay lại ảnh trước đó</translation>
    </message>
    <message>
        <source>Load the run's data</source>
        <translation>Nạp dữ liệu của lượt chạy</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Mở ảnh</translation>
    </message>
    <message>
        <source>Open a picture file of the model's size; it gets the model's colours and levels</source>
        <translation>Mở một tệp ảnh có cỡ của mô hình; nó nhận màu và số mức của mô hình</translation>
    </message>
    <message>
        <source>Open the data set that this run was trained on</source>
        <translation>Mở bộ dữ liệu đã huấn luyện lượt chạy này</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Ảnh ({0})</translation>
    </message>
    <message>
        <source>Problem with the image</source>
        <translation>Lỗi của ảnh</translation>
    </message>
    <message>
        <source>Take test images of one class only</source>
        <translation>Chỉ lấy ảnh kiểm tra của một lớp</translation>
    </message>
    <message>
        <source>The image before</source>
        <translation>Ảnh trước đó</translation>
    </message>
    <message>
        <source>Whose image it is</source>
        <translation>Ảnh lấy từ đâu</translation>
    </message>
    <message>
        <source>any class</source>
        <translation>lớp bất kỳ</translation>
    </message>
</context>
<context>
    <name>ImagesState</name>
    <message>
        <source>Find examples for {0}</source>
        <translation>Tìm ví dụ cho {0}</translation>
    </message>
    <message>
        <source>Prepare test images of {0}</source>
        <translation>Chuẩn bị ảnh kiểm tra của {0}</translation>
    </message>
</context>
<context>
    <name>InHand</name>
    <message>
        <source>Explore this event</source>
        <translation>Khám phá điểm này</translation>
    </message>
    <message>
        <source>How it ranks</source>
        <translation>Thứ hạng</translation>
    </message>
    <message>
        <source>How likely it is</source>
        <translation>Mức độ hợp lý</translation>
    </message>
    <message>
        <source>See in Explore which of its dimensions surprise the model</source>
        <translation>Xem trong Khám phá những chiều nào khiến mô hình bất ngờ</translation>
    </message>
    <message>
        <source>The image in hand</source>
        <translation>Ảnh đang chọn</translation>
    </message>
    <message>
        <source>p-value {0}: so large a share of {1} that the model never learnt is as unlikely.</source>
        <translation>Giá trị p là {0}: đó là tỉ lệ những {1} mô hình chưa từng học mà cũng ít hợp lý như thế.</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>Biases: {0}</source>
        <translation>Độ lệch: {0}</translation>
    </message>
    <message>
        <source>Close the weights</source>
        <translation>Đóng phần trọng số</translation>
    </message>
    <message>
        <source>Into {0}</source>
        <translation>Vào {0}</translation>
    </message>
    <message>
        <source>Leave the room to the drawing</source>
        <translation>Nhường chỗ cho hình vẽ</translation>
    </message>
    <message>
        <source>The weight of the link from {0}</source>
        <translation>Trọng số của liên kết từ {0}</translation>
    </message>
    <message>
        <source>The weight of the link from {0}, which is used {1} times</source>
        <translation>Trọng số của liên kết từ {0}, được dùng {1} lần</translation>
    </message>
    <message>
        <source>Weights into the unit</source>
        <translation>Trọng số đi vào đơn vị</translation>
    </message>
    <message>
        <source>What is added whatever leads there</source>
        <translation>Giá trị luôn được cộng thêm, bất kể đầu vào</translation>
    </message>
    <message>
        <source>What is added whatever leads there, which is used {1} times</source>
        <translation>Giá trị luôn được cộng thêm, bất kể đầu vào, được dùng {1} lần</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>độ lệch</translation>
    </message>
</context>
<context>
    <name>InsidePage</name>
    <message>
        <source>Another image</source>
        <translation>Ảnh khác</translation>
    </message>
    <message>
        <source>Look at another event of the test data</source>
        <translation>Xem một điểm dữ liệu kiểm tra khác</translation>
    </message>
    <message>
        <source>Look no further</source>
        <translation>Thôi xem</translation>
    </message>
    <message>
        <source>Looking inside</source>
        <translation>Đang xem bên trong</translation>
    </message>
    <message>
        <source>Of this model, on such data, nothing is shown inside.</source>
        <translation>Với mô hình này, trên dữ liệu như vậy, không có gì để hiện bên trong.</translation>
    </message>
    <message>
        <source>What is seen inside</source>
        <translation>Xem gì bên trong</translation>
    </message>
    <message>
        <source>Why nothing is seen</source>
        <translation>Vì sao không thấy gì</translation>
    </message>
</context>
<context>
    <name>InsideState</name>
    <message>
        <source>Look inside {0}</source>
        <translation>Xem bên trong {0}</translation>
    </message>
</context>
<context>
    <name>KernelsView</name>
    <message>
        <source>A kernel that is masked, or shifted, sees the pixels above and to the left alone: mask A hides the pixel itself, mask B shows it. Red comes before green before blue.</source>
        <translation>Một nhân bị che, hoặc bị dịch, chỉ thấy các điểm ảnh phía trên và bên trái: mặt nạ A giấu chính điểm ảnh, mặt nạ B cho thấy nó. Đỏ đứng trước lục, lục đứng trước lam.</translation>
    </message>
    <message>
        <source>Convol&amp;ution</source>
        <translation>Tích chập (&amp;U)</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Tích chập</translation>
    </message>
    <message>
        <source>Dark: cut. Light: seen. Orange: the pixel itself, brown if it is cut.</source>
        <translation>Tối: bị cắt. Sáng: được thấy. Cam: chính điểm ảnh đó, nâu nếu bị cắt.</translation>
    </message>
    <message>
        <source>Kernel masks (PNG)…</source>
        <translation>Mặt nạ của nhân (PNG)…</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Nhân</translation>
    </message>
    <message>
        <source>Kernels as pictures (PNG)…</source>
        <translation>Nhân dưới dạng ảnh (PNG)…</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Bản đồ</translation>
    </message>
    <message>
        <source>What the mask lets through</source>
        <translation>Những gì mặt nạ cho qua</translation>
    </message>
    <message>
        <source>Which convolution</source>
        <translation>Tích chập nào</translation>
    </message>
    <message>
        <source>{0} sees {1}</source>
        <translation>{0} thấy {1}</translation>
    </message>
    <message>
        <source>{0} × {0} taps, {1:.0%} of them seen</source>
        <translation>{0} × {0} ô, {1:.0%} được thấy</translation>
    </message>
    <message>
        <source>{0}, mask {1}</source>
        <translation>{0}, mặt nạ {1}</translation>
    </message>
</context>
<context>
    <name>Laboratory</name>
    <message>
        <source>Curves (CSV)…</source>
        <translation>Các đường cong (CSV)…</translation>
    </message>
    <message>
        <source>Plot (SVG)…</source>
        <translation>Biểu đồ (SVG)…</translation>
    </message>
</context>
<context>
    <name>LaboratoryPanel</name>
    <message>
        <source>Laboratories</source>
        <translation>Các phòng thí nghiệm</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Phòng thí nghiệm</translation>
    </message>
</context>
<context>
    <name>LayeredCanvas</name>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Nới</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Đảo ngược</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Mẫu sẵn</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Co</translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Learn a guide</source>
        <translation>Học mô hình dẫn đường</translation>
    </message>
    <message>
        <source>Train a model of any ordering on this run's data, in the queue: it takes minutes.
With it, completions are there at once.</source>
        <translation>Huấn luyện một mô hình thứ tự bất kỳ trên dữ liệu của lượt chạy này, trong hàng chờ: mất vài phút.
Có nó thì các bản hoàn thiện hiện ra ngay.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Data ({0:,})</source>
        <translation>Dữ liệu ({0:,})</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Chú giải</translation>
    </message>
    <message>
        <source>Samples ({0:,})</source>
        <translation>Mẫu ({0:,})</translation>
    </message>
</context>
<context>
    <name>LessonsPanel</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Bài học (*.md)</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Mở bài học</translation>
    </message>
    <message>
        <source>Open a lesson that somebody handed out</source>
        <translation>Mở một bài học được người khác phát cho</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>The lesson before</source>
        <translation>Bài học trước</translation>
    </message>
    <message>
        <source>The next lesson</source>
        <translation>Bài học tiếp theo</translation>
    </message>
    <message>
        <source>What is wrong with a lesson</source>
        <translation>Bài học sai ở đâu</translation>
    </message>
    <message>
        <source>Which lesson is open</source>
        <translation>Bài học nào đang mở</translation>
    </message>
    <message>
        <source>{0} is not followed: write [words](https:…) or [words](do:…).</source>
        <translation>Không mở được {0}: hãy viết [từ](https:…) hoặc [từ](do:…).</translation>
    </message>
    <message>
        <source>{0} of {1} questions answered</source>
        <translation>đã trả lời {0} trên {1} câu hỏi</translation>
    </message>
    <message>
        <source>{0}.md, line {1}</source>
        <translation>{0}.md, dòng {1}</translation>
    </message>
</context>
<context>
    <name>LicencesView</name>
    <message>
        <source>Libraries</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Library and its page</source>
        <translation>Thư viện và trang của nó</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Nội dung giấy phép</translation>
    </message>
    <message>
        <source>No licence text came with it.</source>
        <translation>Không có nội dung giấy phép kèm theo.</translation>
    </message>
    <message>
        <source>Reading the licences…</source>
        <translation>Đang đọc các giấy phép…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
</context>
<context>
    <name>LikelihoodPanel</name>
    <message>
        <source>Arrow keys, Enter</source>
        <translation>Phím mũi tên, Enter</translation>
    </message>
    <message>
        <source>Attack and purify</source>
        <translation>Tấn công và thanh lọc</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Chọn mô hình</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Chọn lượt chạy</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Chọn mô hình khác.</translation>
    </message>
    <message>
        <source>Classes told by Bayes' rule, by models that are given one</source>
        <translation>Xác định lớp bằng quy tắc Bayes, với các mô hình được cho trước lớp</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Phân loại</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go through the bins of a histogram, pick one</source>
        <translation>Đi qua các khoảng của biểu đồ tần suất, chọn một khoảng</translation>
    </message>
    <message>
        <source>How likely events of each set are, and what that tells of other data</source>
        <translation>Điểm dữ liệu của mỗi tập hợp lý đến đâu, và điều đó nói gì về dữ liệu khác</translation>
    </message>
    <message>
        <source>Images by which a classifier errs, found out and purified by the model</source>
        <translation>Những ảnh khiến bộ phân loại nhầm, được mô hình phát hiện và thanh lọc</translation>
    </message>
    <message>
        <source>Is this likely?</source>
        <translation>Điều này có hợp lý không?</translation>
    </message>
    <message>
        <source>Its record does not describe a model; choose another run.</source>
        <translation>Bản ghi của nó không mô tả một mô hình; hãy chọn lượt chạy khác.</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Độ hợp lý</translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation>Độ hợp lý</translation>
    </message>
    <message>
        <source>No weights to weigh events by yet</source>
        <translation>Chưa có trọng số để cân</translation>
    </message>
    <message>
        <source>See how likely a trained model thinks the events of each set are, its own samples and other data, and when that can be trusted. Train a model first, or choose one of your runs.</source>
        <translation>Xem mô hình đã huấn luyện coi các điểm dữ liệu của mỗi tập, mẫu của chính nó và dữ liệu khác là hợp lý đến đâu, và khi nào có thể tin điều đó. Hãy huấn luyện một mô hình trước, hoặc chọn một lượt chạy có sẵn.</translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch.</source>
        <translation>Lượt chạy hiện tại lưu trọng số đầu tiên sau một epoch.</translation>
    </message>
    <message>
        <source>This run cannot be used</source>
        <translation>Không dùng được lượt chạy này</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Cân</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Điều muốn hỏi</translation>
    </message>
</context>
<context>
    <name>LikelihoodState</name>
    <message>
        <source>Weigh events by {0}</source>
        <translation>Cân các điểm dữ liệu bằng {0}</translation>
    </message>
</context>
<context>
    <name>ListedView</name>
    <message>
        <source>Count</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Views of them</source>
        <translation>Các cách xem</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>Be silent (P)</source>
        <translation>Dừng phát (P)</translation>
    </message>
    <message>
        <source>Hear what is in sight of this clip (P); quiet ones are played louder</source>
        <translation>Nghe phần đang thấy của đoạn âm này (P); đoạn nhỏ tiếng được phát to hơn</translation>
    </message>
    <message>
        <source>Play sound</source>
        <translation>Phát âm thanh</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>All that happened, or only what was said of the run on show</source>
        <translation>Mọi diễn biến, hoặc chỉ những gì nói về lượt chạy đang hiện</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Chép nhật ký</translation>
    </message>
    <message>
        <source>Copy what is shown to the clipboard</source>
        <translation>Chép những gì đang hiện vào bảng nhớ tạm</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>This training only</source>
        <translation>Chỉ lần huấn luyện này</translation>
    </message>
    <message>
        <source>What happens in training is told here.</source>
        <translation>Diễn biến của việc huấn luyện được ghi ở đây.</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>Nhật ký hiện gì</translation>
    </message>
</context>
<context>
    <name>LogisticPage</name>
    <message>
        <source>&amp;Points</source>
        <translation>Các điểm (&amp;P)</translation>
    </message>
    <message>
        <source>A cl&amp;ick</source>
        <translation>Nhấp chuột (&amp;I)</translation>
    </message>
    <message>
        <source>A ready set, to which clicks add</source>
        <translation>Một bộ điểm có sẵn, nhấp chuột thì thêm vào</translation>
    </message>
    <message>
        <source>A ring</source>
        <translation>Vành khuyên</translation>
    </message>
    <message>
        <source>At the maximum (Newton): log-likelihood {1} nats a point</source>
        <translation>Ở cực đại (Newton): log hợp lý {1} nat mỗi điểm</translation>
    </message>
    <message>
        <source>At the place that is pointed at</source>
        <translation>Tại chỗ được trỏ vào</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Click to add a point (with Shift of the other class).
By keyboard: the arrow keys lead to a place, Enter clicks there.</source>
        <translation>Nhấp để thêm một điểm (với Shift: thuộc lớp kia).
Bằng bàn phím: các phím mũi tên dẫn đến một chỗ, Enter nhấp ở đó.</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>Rút điểm khác</translation>
    </message>
    <message>
        <source>F&amp;eatures φ</source>
        <translation>Đặc trưng φ (&amp;E)</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Đặc trưng</translation>
    </message>
    <message>
        <source>Forget what was learnt</source>
        <translation>Quên những gì đã học</translation>
    </message>
    <message>
        <source>Go to the maximum at once, by Newton's steps</source>
        <translation>Đến ngay cực đại, bằng các bước Newton</translation>
    </message>
    <message>
        <source>Half of λ Σ w² is taken off: a Gaussian prior about each weight</source>
        <translation>Trừ đi một nửa λ Σ w²: một tiên nghiệm Gauss cho mỗi trọng số</translation>
    </message>
    <message>
        <source>Hidden &amp;units</source>
        <translation>Đơn vị ẩn (&amp;U)</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Đơn vị ẩn</translation>
    </message>
    <message>
        <source>How many features are learnt, each tanh(c + a·x)</source>
        <translation>Học bao nhiêu đặc trưng, mỗi đặc trưng là tanh(c + a·x)</translation>
    </message>
    <message>
        <source>Is a digit 5 or more?</source>
        <translation>Chữ số có từ 5 trở lên không?</translation>
    </message>
    <message>
        <source>It fell: the last step was too long, or weights decay.</source>
        <translation>Nó đã giảm: bước vừa rồi quá dài, hoặc trọng số bị suy giảm.</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>Tốc độ học (&amp;R)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tốc độ học</translation>
    </message>
    <message>
        <source>Learnt features have many maxima: run instead</source>
        <translation>Đặc trưng được học có nhiều cực đại: hãy chạy thay vào</translation>
    </message>
    <message>
        <source>Log-likelihood by steps</source>
        <translation>Log hợp lý theo số bước</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Hồi quy logistic</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Cực đại</translation>
    </message>
    <message>
        <source>Newton's steps have not come to an end: the maximum is far away.</source>
        <translation>Các bước Newton chưa đến đích: cực đại còn ở xa.</translation>
    </message>
    <message>
        <source>No point yet: click into the plane.</source>
        <translation>Chưa có điểm nào: hãy nhấp vào mặt phẳng.</translation>
    </message>
    <message>
        <source>Other points</source>
        <translation>Điểm khác</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Các điểm</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>Các điểm (CSV)…</translation>
    </message>
    <message>
        <source>Points of one's own</source>
        <translation>Điểm tự đặt</translation>
    </message>
    <message>
        <source>Points, probability and boundary</source>
        <translation>Các điểm, xác suất và đường biên</translation>
    </message>
    <message>
        <source>Read the digits</source>
        <translation>Đọc các chữ số</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Chạy</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>Độ dài bước</translation>
    </message>
    <message>
        <source>Step {0:,}: log-likelihood {1} nats a point</source>
        <translation>Bước {0:,}: log hợp lý {1} nat mỗi điểm</translation>
    </message>
    <message>
        <source>Step {0:,}: the steps lead farther and farther away, for the learning rate is too large. Take a smaller one, and reset.</source>
        <translation>Bước {0:,}: các bước đi ngày càng xa, vì tốc độ học quá lớn. Hãy chọn giá trị nhỏ hơn rồi đặt lại.</translation>
    </message>
    <message>
        <source>Take all points away</source>
        <translation>Bỏ mọi điểm đi</translation>
    </message>
    <message>
        <source>The next pixel of a digit</source>
        <translation>Điểm ảnh tiếp theo của chữ số</translation>
    </message>
    <message>
        <source>The same points by their features</source>
        <translation>Cùng các điểm đó theo đặc trưng</translation>
    </message>
    <message>
        <source>The same points by their two features, where the boundary is a line</source>
        <translation>Cùng các điểm đó theo hai đặc trưng, nơi đường biên là đường thẳng</translation>
    </message>
    <message>
        <source>There is no boundary yet: p is ½ everywhere.</source>
        <translation>Chưa có đường biên: p bằng ½ ở mọi nơi.</translation>
    </message>
    <message>
        <source>They are separated, and weight decay keeps the weights finite: larger ones would be likelier, and cost more than they bring.</source>
        <translation>Các điểm tách được, và suy giảm trọng số giữ cho trọng số hữu hạn: trọng số lớn hơn thì hợp lý hơn, nhưng tốn nhiều hơn mức được thêm.</translation>
    </message>
    <message>
        <source>They are separated: larger weights along the same boundary are likelier still, so there is no maximum. Weights grow without bound, the likelihood tends to 1 (now {0}).</source>
        <translation>Các điểm tách được: trọng số lớn hơn với cùng đường biên vẫn hợp lý hơn nữa, nên không có cực đại. Trọng số tăng vô hạn, hàm hợp lý tiến đến 1 (hiện là {0}).</translation>
    </message>
    <message>
        <source>Two clouds, apart</source>
        <translation>Hai đám mây, rời nhau</translation>
    </message>
    <message>
        <source>Two clouds, overlapping</source>
        <translation>Hai đám mây, chồng lên nhau</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Hai vầng trăng</translation>
    </message>
    <message>
        <source>Weight &amp;decay λ</source>
        <translation>Suy giảm λ (&amp;D)</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>Suy giảm trọng số λ</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Trọng số</translation>
    </message>
    <message>
        <source>Weights (CSV)…</source>
        <translation>Trọng số (CSV)…</translation>
    </message>
    <message>
        <source>What a click does</source>
        <translation>Nhấp chuột làm gì</translation>
    </message>
    <message>
        <source>What is reached</source>
        <translation>Kết quả đạt được</translation>
    </message>
    <message>
        <source>What the regression sees of a point</source>
        <translation>Hồi quy thấy gì ở một điểm</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>a coin: −ln 2</source>
        <translation>xu: −ln 2</translation>
    </message>
    <message>
        <source>adds a point of class 0, □</source>
        <translation>thêm điểm thuộc lớp 0, □</translation>
    </message>
    <message>
        <source>adds a point of class 1, ●</source>
        <translation>thêm điểm thuộc lớp 1, ●</translation>
    </message>
    <message>
        <source>first component</source>
        <translation>thành phần thứ nhất</translation>
    </message>
    <message>
        <source>hidden units, learnt</source>
        <translation>đơn vị ẩn, được học</translation>
    </message>
    <message>
        <source>log p(y | x)</source>
        <translation>log p(y | x)</translation>
    </message>
    <message>
        <source>nats a point</source>
        <translation>nat mỗi điểm</translation>
    </message>
    <message>
        <source>p(y = 1 | x) = σ(b + w·φ(x)): each conditional of an FVSBN is one of these, with y the next pixel and x those before it. The boundary is straight in the features φ; what no line separates takes others, or hidden units that are learnt.</source>
        <translation>p(y = 1 | x) = σ(b + w·φ(x)): mỗi phân phối có điều kiện của FVSBN là một hàm như vậy, với y là điểm ảnh tiếp theo và x là các điểm ảnh trước nó. Đường biên thẳng theo các đặc trưng φ; cái gì không đường thẳng nào tách được thì cần đặc trưng khác, hoặc các đơn vị ẩn được học.</translation>
    </message>
    <message>
        <source>pixel above</source>
        <translation>điểm ảnh phía trên</translation>
    </message>
    <message>
        <source>pixel to the left</source>
        <translation>điểm ảnh bên trái</translation>
    </message>
    <message>
        <source>second component</source>
        <translation>thành phần thứ hai</translation>
    </message>
    <message>
        <source>step</source>
        <translation>bước</translation>
    </message>
    <message>
        <source>takes the nearest point away</source>
        <translation>bỏ điểm gần nhất</translation>
    </message>
    <message>
        <source>x = ({0}, {1}): logit {2}, p(y = 1 | x) = {3}</source>
        <translation>x = ({0}, {1}): logit {2}, p(y = 1 | x) = {3}</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} points on their own side.</source>
        <translation>{0:,} trên {1:,} điểm ở đúng phía của mình.</translation>
    </message>
</context>
<context>
    <name>LookedAt</name>
    <message>
        <source>Attention by layer and head</source>
        <translation>Chú ý theo tầng và đầu</translation>
    </message>
    <message>
        <source>Layer and head: the text that is given with its end, and what was written before the character, from the start on; the weights of each add up to 1</source>
        <translation>Tầng và đầu: văn bản cho trước cùng phần cuối của nó, và những gì đã viết trước ký tự, từ đầu trở đi; trọng số của mỗi đầu có tổng bằng 1</translation>
    </message>
    <message>
        <source>Point at a character</source>
        <translation>Trỏ vào một ký tự</translation>
    </message>
    <message>
        <source>Point at a character: what does its output look at?</source>
        <translation>Trỏ vào một ký tự: đầu ra của nó nhìn vào đâu?</translation>
    </message>
    <message>
        <source>The event in hand</source>
        <translation>Điểm dữ liệu đang chọn</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;About AR Studio</source>
        <translation>Về AR Studio (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add a model from a file…</source>
        <translation>Thêm mô hình từ tệp (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Back to what I had</source>
        <translation>&amp;Về như trước</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Tệp (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;GPU support</source>
        <translation>Hỗ trợ &amp;GPU</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ giúp (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Phím tắt (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Mô hình</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Tùy chọn (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Projector: one workspace on the whole screen</source>
        <translation>Máy chiếu: một khu làm việc trên toàn màn hình (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Thoát (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Đặt lại bố cục (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save session as…</source>
        <translation>Lưu phiên làm việc thành (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Tear off this workspace</source>
        <translation>&amp;Tách khu làm việc này</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Xem (&amp;V)</translation>
    </message>
    <message>
        <source>A model is being trained</source>
        <translation>Một mô hình đang được huấn luyện</translation>
    </message>
    <message>
        <source>AR Studio</source>
        <translation>AR Studio</translation>
    </message>
    <message>
        <source>All is as it was when the session was saved.</source>
        <translation>Mọi thứ như lúc phiên được lưu.</translation>
    </message>
    <message>
        <source>Back to what I had</source>
        <translation>Về như trước</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Huấn luyện tiếp</translation>
    </message>
    <message>
        <source>Open &amp;data folder…</source>
        <translation>Mở thư mục &amp;dữ liệu…</translation>
    </message>
    <message>
        <source>Open &amp;run folder…</source>
        <translation>Mở thư mục lượt chạy (&amp;R)…</translation>
    </message>
    <message>
        <source>Open run or session &amp;file…</source>
        <translation>Mở tệp lượt chạy hoặc phiên làm việc (&amp;F)…</translation>
    </message>
    <message>
        <source>S&amp;ystem report</source>
        <translation>Báo cáo hệ thống (&amp;Y)</translation>
    </message>
    <message>
        <source>Save this &amp;panel…</source>
        <translation>Lưu &amp;khung này…</translation>
    </message>
    <message>
        <source>Show again what was there before the file was opened</source>
        <translation>Hiện lại những gì có trước khi mở tệp</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Dừng và thoát</translation>
    </message>
    <message>
        <source>The batch in progress is finished, the best and the last weights are kept, and the run can be resumed at the next launch.</source>
        <translation>Lô đang chạy được làm xong, trọng số tốt nhất và trọng số cuối được giữ, và có thể tiếp tục lượt chạy vào lần mở sau.</translation>
    </message>
    <message>
        <source>{0} is as it was when the file was saved.</source>
        <translation>{0} như lúc tệp được lưu.</translation>
    </message>
</context>
<context>
    <name>MapPlace</name>
    <message>
        <source>Which map: {0}</source>
        <translation>Bản đồ nào: {0}</translation>
    </message>
</context>
<context>
    <name>MarginalGrid</name>
    <message>
        <source>Marginals</source>
        <translation>Phân phối biên</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dữ liệu</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>từ {0} đến {1}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>total variation {0:.3f}</source>
        <translation>biến phân toàn phần {0:.3f}</translation>
    </message>
    <message>
        <source>{0} in {1:.1%}</source>
        <translation>{0} ở {1:.1%}</translation>
    </message>
</context>
<context>
    <name>MarginalsPage</name>
    <message>
        <source>As in the data</source>
        <translation>Như trong dữ liệu</translation>
    </message>
    <message>
        <source>By difference</source>
        <translation>Theo độ khác biệt</translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation>Thứ tự các cột</translation>
    </message>
    <message>
        <source>The difference of two distributions is their total variation ½ Σ |p − q|, 0 to 1</source>
        <translation>Độ khác biệt của hai phân phối là khoảng cách biến phân toàn phần ½ Σ |p − q|, từ 0 đến 1</translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>Mask</source>
        <translation>Mặt nạ</translation>
    </message>
    <message>
        <source>Paint what is to be filled in; the right button does the opposite.
[ ] or the wheel change the size, X swaps brush and eraser, Escape aborts.
A double click, Enter or a click on its first corner closes a polygon.
Ctrl+wheel or a pinch zooms, dragging with the middle button pans, 0 fits.</source>
        <translation>Tô những gì cần điền vào; nút phải làm ngược lại.
[ ] hoặc con lăn đổi cỡ, X đổi giữa cọ và tẩy, Escape để bỏ.
Nhấp đúp, Enter hoặc nhấp vào góc đầu tiên để khép đa giác.
Ctrl+con lăn hoặc chụm hai ngón để thu phóng, kéo bằng nút giữa để di chuyển, 0 để vừa khung.</translation>
    </message>
    <message>
        <source>The arrow keys move the brush, holding Space paints, Escape aborts.</source>
        <translation>Các phím mũi tên di chuyển cọ, giữ Space để tô, Escape để bỏ.</translation>
    </message>
</context>
<context>
    <name>MaskEditor</name>
    <message>
        <source>Another image</source>
        <translation>Ảnh khác</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Lam</translation>
    </message>
    <message>
        <source>Brush si&amp;ze</source>
        <translation>Cỡ cọ (&amp;Z)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Colour of the mask</source>
        <translation>Màu của mặt nạ</translation>
    </message>
    <message>
        <source>Diameter of the tip in hand ([ and ], or the wheel over the image)</source>
        <translation>Đường kính của cọ đang dùng ([ và ], hoặc lăn chuột trên ảnh)</translation>
    </message>
    <message>
        <source>Draw completions over each other without an end, the newest strongest, also while you paint</source>
        <translation>Rút không ngừng các bản hoàn thiện chồng lên nhau, bản mới nhất rõ nhất, kể cả khi đang vẽ</translation>
    </message>
    <message>
        <source>Finish m&amp;y drawing</source>
        <translation>Vẽ nốt giúp tôi (&amp;Y)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Vừa khung</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Lục</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Nới</translation>
    </message>
    <message>
        <source>Hide every other pixel</source>
        <translation>Che xen kẽ từng điểm ảnh</translation>
    </message>
    <message>
        <source>Hide nothing any more; the image stays</source>
        <translation>Không che gì nữa; ảnh vẫn giữ nguyên</translation>
    </message>
    <message>
        <source>Hide pixels at random</source>
        <translation>Che điểm ảnh ngẫu nhiên</translation>
    </message>
    <message>
        <source>Hide the border</source>
        <translation>Che viền</translation>
    </message>
    <message>
        <source>Hide the bottom half</source>
        <translation>Che nửa dưới</translation>
    </message>
    <message>
        <source>Hide the centre</source>
        <translation>Che phần giữa</translation>
    </message>
    <message>
        <source>Hide the left half</source>
        <translation>Che nửa trái</translation>
    </message>
    <message>
        <source>Hide the right half</source>
        <translation>Che nửa phải</translation>
    </message>
    <message>
        <source>Hide the top half</source>
        <translation>Che nửa trên</translation>
    </message>
    <message>
        <source>Hide {0} % at random</source>
        <translation>Che ngẫu nhiên {0} %</translation>
    </message>
    <message>
        <source>How much of the mask's colour covers the image</source>
        <translation>Màu của mặt nạ phủ lên ảnh đậm đến đâu</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Đảo ngược</translation>
    </message>
    <message>
        <source>Larger tip</source>
        <translation>Cọ to hơn</translation>
    </message>
    <message>
        <source>Let what is hidden grow by a pixel on every side</source>
        <translation>Nới phần bị che thêm một điểm ảnh về mọi phía</translation>
    </message>
    <message>
        <source>Let what is hidden shrink by a pixel, but not from the image's edge</source>
        <translation>Thu phần bị che lại một điểm ảnh, trừ ở mép ảnh</translation>
    </message>
    <message>
        <source>Mask o&amp;pacity</source>
        <translation>Độ &amp;phủ mặt nạ</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Mặt nạ</translation>
    </message>
    <message>
        <source>No image yet: take a test image, open a picture, or draw one.</source>
        <translation>Chưa có ảnh: lấy một ảnh kiểm tra, mở một ảnh, hoặc vẽ.</translation>
    </message>
    <message>
        <source>Open a mask</source>
        <translation>Mở mặt nạ</translation>
    </message>
    <message>
        <source>Open a mask…</source>
        <translation>Mở mặt nạ…</translation>
    </message>
    <message>
        <source>Open a picture as the mask: black is hidden, white is observed.
Where it has see-through parts, those are hidden instead.
Another size is cropped to its middle and scaled, soft edges are cut at half.</source>
        <translation>Mở một ảnh làm mặt nạ: đen là bị che, trắng là đã biết.
Nếu ảnh có phần trong suốt thì phần đó bị che thay vào.
Ảnh khác cỡ được cắt lấy phần giữa rồi co giãn, mép mờ được cắt ở mức một nửa.</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Pencil si&amp;ze</source>
        <translation>Cỡ bút chì (&amp;Z)</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Ảnh ({0})</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
    <message>
        <source>Random share</source>
        <translation>Tỉ lệ ngẫu nhiên</translation>
    </message>
    <message>
        <source>Ready-made masks</source>
        <translation>Mặt nạ có sẵn</translation>
    </message>
    <message>
        <source>Ready-made masks: what they hide is to be filled in; and files</source>
        <translation>Mặt nạ có sẵn: phần chúng che là phần cần điền; và các tệp</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Repeat what was taken back</source>
        <translation>Làm lại điều vừa hoàn tác</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>Chạy mãi</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>Lưu mặt nạ</translation>
    </message>
    <message>
        <source>Save the mask as a PNG: black is hidden, white is observed</source>
        <translation>Lưu mặt nạ thành PNG: đen là bị che, trắng là đã biết</translation>
    </message>
    <message>
        <source>Save this mask…</source>
        <translation>Lưu mặt nạ này…</translation>
    </message>
    <message>
        <source>Share of pixels that a random mask hides</source>
        <translation>Tỉ lệ điểm ảnh mà mặt nạ ngẫu nhiên che</translation>
    </message>
    <message>
        <source>Show the whole image (0)</source>
        <translation>Hiện cả ảnh (0)</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Smaller tip</source>
        <translation>Cọ nhỏ hơn</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Đổi giữa cọ và tẩy</translation>
    </message>
    <message>
        <source>Swap what is hidden and what is observed</source>
        <translation>Tráo phần bị che và phần đã biết</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Hoàn tác bước vừa rồi</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>Phần bị che</translation>
    </message>
    <message>
        <source>What the pencil draws is observed, what the rubber wipes is missing:
the model finishes the drawing. Draw begins with nothing but missing pixels.</source>
        <translation>Nét bút chì vẽ là đã biết, chỗ cục tẩy xóa là thiếu:
mô hình vẽ nốt bức vẽ. Khi bắt đầu vẽ, mọi điểm ảnh đều thiếu.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Phóng to (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Thu nhỏ (−)</translation>
    </message>
    <message>
        <source>random </source>
        <translation>ngẫu nhiên </translation>
    </message>
    <message>
        <source>▨ Hidden: {0:,} of {1:,} pixels</source>
        <translation>▨ Bị che: {0:,} trên {1:,} điểm ảnh</translation>
    </message>
</context>
<context>
    <name>MasksView</name>
    <message>
        <source>Diagram (SVG)…</source>
        <translation>Sơ đồ (SVG)…</translation>
    </message>
    <message>
        <source>Dotted: the links that masks have cut</source>
        <translation>Nét chấm: các liên kết bị mặt nạ cắt</translation>
    </message>
    <message>
        <source>Draw the units' numbers again</source>
        <translation>Rút lại số của các đơn vị</translation>
    </message>
    <message>
        <source>Draw {0}: the model was not trained with these.</source>
        <translation>Lần rút {0}: mô hình không được huấn luyện với các số này.</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Của chính nó</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Mặt nạ</translation>
    </message>
    <message>
        <source>Masks cut links of a network, so that no path leads from an input to its own output, or to an earlier one: the product of all masks is strictly triangular.</source>
        <translation>Mặt nạ cắt các liên kết của mạng, để không đường nào dẫn từ một đầu vào đến đầu ra của chính nó hay đến một đầu ra đứng trước: tích của mọi mặt nạ là ma trận tam giác ngặt.</translation>
    </message>
    <message>
        <source>Point at a unit to light the inputs it sees and the outputs that see it.</source>
        <translation>Trỏ vào một đơn vị để làm sáng các đầu vào nó thấy và các đầu ra thấy nó.</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Show what is c&amp;ut</source>
        <translation>Hiện phần bị cắt (&amp;U)</translation>
    </message>
    <message>
        <source>The numbers that the model has</source>
        <translation>Các số mà mô hình có</translation>
    </message>
    <message>
        <source>Units and links</source>
        <translation>Đơn vị và liên kết</translation>
    </message>
    <message>
        <source>What is pointed at</source>
        <translation>Những gì được trỏ vào</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Mask</source>
        <translation>Mặt nạ</translation>
    </message>
    <message>
        <source>Row: a unit. Column: what it may see, white, or not.</source>
        <translation>Hàng: một đơn vị. Cột: thứ nó được thấy (trắng) hay không.</translation>
    </message>
    <message>
        <source>{0:,} × {1:,}, {2:.0%} open</source>
        <translation>{0:,} × {1:,}, {2:.0%} mở</translation>
    </message>
    <message>
        <source>{0} does not see {1}</source>
        <translation>{0} không thấy {1}</translation>
    </message>
    <message>
        <source>{0} sees {1}</source>
        <translation>{0} thấy {1}</translation>
    </message>
</context>
<context>
    <name>MethodBadge</name>
    <message>
        <source>How completions are drawn</source>
        <translation>Cách rút các bản hoàn thiện</translation>
    </message>
    <message>
        <source>How far to trust them</source>
        <translation>Tin được chúng đến đâu</translation>
    </message>
    <message>
        <source>How good the model is there</source>
        <translation>Mô hình tốt đến đâu ở đó</translation>
    </message>
    <message>
        <source>Its orderings decide the method.</source>
        <translation>Các thứ tự của mô hình quyết định phương pháp.</translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Không có gì bị che</translation>
    </message>
    <message>
        <source>Nothing is hidden: {0}</source>
        <translation>Không có gì bị che: {0}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Con số</translation>
    </message>
    <message>
        <source>Numbers behind this</source>
        <translation>Các con số phía sau</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Đang đọc mô hình…</translation>
    </message>
    <message>
        <source>Show the numbers by which this is judged; point at one to read its meaning</source>
        <translation>Hiện các con số làm căn cứ đánh giá; trỏ vào một số để đọc ý nghĩa</translation>
    </message>
    <message>
        <source>The model could not be read</source>
        <translation>Không đọc được mô hình</translation>
    </message>
    <message>
        <source>To see what goes wrong: runs the sampler in the model's fixed order and only overwrites observed pixels.
A fixed-order model conditions on earlier pixels only, so every missing pixel ignores the observed ones that come later.</source>
        <translation>Để thấy điều gì sẽ sai: chạy việc lấy mẫu theo thứ tự cố định của mô hình và chỉ ghi đè các điểm ảnh đã biết.
Mô hình thứ tự cố định chỉ lấy điều kiện theo các điểm ảnh đứng trước, nên mọi điểm ảnh thiếu đều bỏ qua những điểm đã biết đứng sau.</translation>
    </message>
</context>
<context>
    <name>ModelAbout</name>
    <message>
        <source> – as your data</source>
        <translation> – như dữ liệu đang chọn</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Về mô hình</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Độ hợp lý</translation>
    </message>
    <message>
        <source>Orderings</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Published test NLL, nats per event</source>
        <translation>NLL kiểm tra đã công bố, nat mỗi điểm</translation>
    </message>
    <message>
        <source>Published test scores</source>
        <translation>Điểm số kiểm tra đã công bố</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Liên quan</translation>
    </message>
    <message>
        <source>Unlike the paper</source>
        <translation>Khác với bài báo</translation>
    </message>
    <message>
        <source>a lower bound only: its NLL is at most the number shown, written ≤</source>
        <translation>chỉ là cận dưới: NLL của nó nhiều nhất bằng con số được hiện, viết ≤</translation>
    </message>
    <message>
        <source>an estimate, written ≈: p(x) is known but for its constant Z. Annealed importance sampling (AIS) finds log Z, on average a little too low: the NLL looks too good</source>
        <translation>một ước lượng, viết ≈: p(x) đã biết trừ hằng số Z. Lấy mẫu theo tầm quan trọng có ủ nhiệt (AIS) tìm log Z, trung bình hơi thấp: NLL trông tốt hơn thực tế</translation>
    </message>
    <message>
        <source>comes from {0}</source>
        <translation>xuất phát từ {0}</translation>
    </message>
    <message>
        <source>exact: p(x) is the product of its conditionals</source>
        <translation>chính xác: p(x) là tích các phân phối có điều kiện của nó</translation>
    </message>
    <message>
        <source>led to {0}</source>
        <translation>dẫn đến {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>none: it trains and validates by a reconstruction error, which is no NLL</source>
        <translation>không có: nó huấn luyện và kiểm định bằng sai số tái tạo, vốn không phải NLL</translation>
    </message>
    <message>
        <source>nothing of note</source>
        <translation>không có gì đáng kể</translation>
    </message>
    <message>
        <source>p(x) = Π p(x_i | x_&lt;i) holds along any ordering, but a network learns those it was trained for; a mask is completed exactly if what it observes comes first.</source>
        <translation>p(x) = Π p(x_i | x_&lt;i) đúng theo mọi thứ tự, nhưng mạng chỉ học những thứ tự nó được huấn luyện; một mặt nạ được hoàn thiện chính xác nếu phần đã biết đứng trước.</translation>
    </message>
    <message>
        <source>to none of the others here</source>
        <translation>không với mô hình nào khác ở đây</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>Comes with the package {0}; choose it to see what it is.</source>
        <translation>Đi kèm gói {0}; chọn để xem nó là gì.</translation>
    </message>
    <message>
        <source>Draws and completes</source>
        <translation>Rút mẫu và hoàn thiện</translation>
    </message>
    <message>
        <source>Exact likelihood</source>
        <translation>Độ hợp lý chính xác</translation>
    </message>
    <message>
        <source>Suits the data</source>
        <translation>Hợp với dữ liệu</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Choose a model</source>
        <translation>Chọn mô hình</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Đang nạp…</translation>
    </message>
    <message>
        <source>Model in hand: {0}</source>
        <translation>Mô hình đang chọn: {0}</translation>
    </message>
    <message>
        <source>Take another model in hand ({0}); image, mask and seed stay</source>
        <translation>Chọn mô hình khác ({0}); ảnh, mặt nạ và mầm giữ nguyên</translation>
    </message>
    <message>
        <source>The engine is being loaded</source>
        <translation>Bộ máy tính toán đang được nạp</translation>
    </message>
</context>
<context>
    <name>ModelCost</name>
    <message>
        <source> · here D = {0:,}</source>
        <translation> · ở đây D = {0:,}</translation>
    </message>
    <message>
        <source>, K = {0}</source>
        <translation>, K = {0}</translation>
    </message>
    <message>
        <source>= {0}</source>
        <translation>= {0}</translation>
    </message>
    <message>
        <source>Cost on this machine</source>
        <translation>Chi phí trên máy này</translation>
    </message>
    <message>
        <source>Counted by the closed formula; nothing is built for it</source>
        <translation>Tính bằng công thức đóng; không dựng gì cho việc này</translation>
    </message>
    <message>
        <source>Problem with the model</source>
        <translation>Lỗi của mô hình</translation>
    </message>
</context>
<context>
    <name>ModelOrdering</name>
    <message>
        <source>Pixel order</source>
        <translation>Thứ tự điểm ảnh</translation>
    </message>
    <message>
        <source>Pixel-order heat map</source>
        <translation>Bản đồ nhiệt của thứ tự điểm ảnh</translation>
    </message>
    <message>
        <source>Position i in the ordering, first to last</source>
        <translation>Vị trí i trong thứ tự, từ đầu đến cuối</translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation>Hàng {0}, cột {1}</translation>
    </message>
    <message>
        <source>Walk along the ordering</source>
        <translation>Đi dọc theo thứ tự</translation>
    </message>
    <message>
        <source>Walk along the ordering, or stand still (nothing walks by itself)</source>
        <translation>Đi dọc theo thứ tự, hoặc đứng yên (không gì tự chuyển động)</translation>
    </message>
    <message>
        <source>{0} is drawn as number {1:,} of {2:,}: it sees {3:,}</source>
        <translation>{0} được rút thứ {1:,} trong {2:,}: nó thấy {3:,}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Configuration</source>
        <translation>Cấu hình</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>No model is called “{0}”.</source>
        <translation>Không có mô hình nào tên “{0}”.</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Tìm mô hình</translation>
    </message>
    <message>
        <source>The engine is loading; this takes a few seconds…</source>
        <translation>Bộ máy tính toán đang nạp; mất vài giây…</translation>
    </message>
</context>
<context>
    <name>ModelReach</name>
    <message>
        <source>; {2} cannot (red), whatever is learnt</source>
        <translation>; {2} không thấy được (đỏ), dù có học gì đi nữa</translation>
    </message>
    <message>
        <source>Click another place to see what its conditional can see</source>
        <translation>Nhấp vào chỗ khác để xem phân phối có điều kiện của nó thấy được gì</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang xem…</translation>
    </message>
    <message>
        <source>The model is too large to be tried here.</source>
        <translation>Mô hình quá lớn để thử ở đây.</translation>
    </message>
    <message>
        <source>What an output can see</source>
        <translation>Một đầu ra thấy được gì</translation>
    </message>
    <message>
        <source>What it can see</source>
        <translation>Nó thấy được gì</translation>
    </message>
    <message>
        <source>{0} of the {1} before it can be seen</source>
        <translation>thấy được {0} trong {1} ở phía trước</translation>
    </message>
    <message>
        <source>{Dimensions}</source>
        <translation>{Dimensions}</translation>
    </message>
</context>
<context>
    <name>ModelState</name>
    <message>
        <source>Add {0}</source>
        <translation>Thêm {0}</translation>
    </message>
    <message>
        <source>Measure what {0} costs</source>
        <translation>Đo chi phí của {0}</translation>
    </message>
</context>
<context>
    <name>NearestPage</name>
    <message>
        <source>&amp;Distance</source>
        <translation>Khoảng cách (&amp;D)</translation>
    </message>
    <message>
        <source>About the neighbours</source>
        <translation>Về các láng giềng</translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation>Hãy thêm một mô hình trước</translation>
    </message>
    <message>
        <source>Find neighbours</source>
        <translation>Tìm láng giềng</translation>
    </message>
    <message>
        <source>How samples are laid over training images</source>
        <translation>Cách đặt mẫu chồng lên ảnh huấn luyện</translation>
    </message>
    <message>
        <source>Look through all that each model learnt for what is nearest (Enter)</source>
        <translation>Xem hết những gì mỗi mô hình đã học để tìm thứ gần nhất (Enter)</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Láng giềng</translation>
    </message>
    <message>
        <source>Neighbours (CSV)…</source>
        <translation>Láng giềng (CSV)…</translation>
    </message>
    <message>
        <source>Neighbours (PNG)…</source>
        <translation>Láng giềng (PNG)…</translation>
    </message>
    <message>
        <source>Neighbours (SVG)…</source>
        <translation>Láng giềng (SVG)…</translation>
    </message>
    <message>
        <source>Press Find neighbours: each sample then lies beside its nearest image.</source>
        <translation>Nhấn Tìm láng giềng: khi đó mỗi mẫu nằm cạnh ảnh gần nó nhất.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Đang tìm</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Dừng tìm</translation>
    </message>
    <message>
        <source>The training images nearest to each sample: is a model copying?</source>
        <translation>Những ảnh huấn luyện gần mỗi mẫu nhất: mô hình có đang sao chép không?</translation>
    </message>
    <message>
        <source>d² = Σ (x − y)² of brightness from 0 to 1: of black and white images, how many pixels differ. Shifted, a sample is moved by up to two rows and columns to where d² is least: an image that was moved a little is a copy too.</source>
        <translation>d² = Σ (x − y)² của độ sáng từ 0 đến 1: với ảnh đen trắng là số điểm ảnh khác nhau. Khi dịch chuyển, mẫu được dời tối đa hai hàng và hai cột đến nơi d² nhỏ nhất: một ảnh chỉ bị dời đi một chút cũng là bản sao.</translation>
    </message>
    <message>
        <source>pixel by pixel</source>
        <translation>từng điểm ảnh</translation>
    </message>
    <message>
        <source>shifted by up to 2 pixels</source>
        <translation>dịch tối đa 2 điểm ảnh</translation>
    </message>
    <message>
        <source>{0} samples of seed {1}, as drawn in Samples.</source>
        <translation>{0} mẫu với mầm {1}, như đã rút trong thẻ Mẫu.</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Left a sample, right the training image nearest to it, below their d²</source>
        <translation>Bên trái là một mẫu, bên phải là ảnh huấn luyện gần nó nhất, bên dưới là d² giữa hai ảnh</translation>
    </message>
    <message>
        <source>Neighbours of {0}</source>
        <translation>Láng giềng của {0}</translation>
    </message>
    <message>
        <source>What that says of {0}</source>
        <translation>Điều đó nói gì về {0}</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Arrows lead from what is known first to what depends on it. Each column has a table: its chances, given those that arrows come from, counted in the training data.</source>
        <translation>Mũi tên đi từ điều biết trước đến điều phụ thuộc vào nó. Mỗi cột có một bảng: xác suất của nó, cho trước các cột có mũi tên đi tới, đếm trong dữ liệu huấn luyện.</translation>
    </message>
    <message>
        <source>Columns and arrows</source>
        <translation>Cột và mũi tên</translation>
    </message>
    <message>
        <source>Diagram (SVG)…</source>
        <translation>Sơ đồ (SVG)…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>Point at a column to see its table below.</source>
        <translation>Trỏ vào một cột để xem bảng của nó bên dưới.</translation>
    </message>
    <message>
        <source>Table of a column</source>
        <translation>Bảng của một cột</translation>
    </message>
    <message>
        <source>What is pointed at</source>
        <translation>Những gì được trỏ vào</translation>
    </message>
    <message>
        <source>and {0:,} more rows</source>
        <translation>và {0:,} hàng nữa</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note on the selected run</source>
        <translation>Ghi chú về lượt chạy đang chọn</translation>
    </message>
    <message>
        <source>Note on this run…</source>
        <translation>Ghi chú về lượt chạy này…</translation>
    </message>
    <message>
        <source>What you want to remember of this run; kept in its folder</source>
        <translation>Điều cần nhớ về lượt chạy này; được giữ trong thư mục của nó</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>&amp;Queue</source>
        <translation>Hàng chờ (&amp;Q)</translation>
    </message>
    <message>
        <source>Choose data and a model, then press Start training. The loss is drawn from the first batches on, and samples after every epoch.</source>
        <translation>Chọn dữ liệu và một mô hình, rồi nhấn Bắt đầu huấn luyện. Mất mát được vẽ ngay từ những lô đầu, mẫu thì sau mỗi epoch.</translation>
    </message>
    <message>
        <source>Choose data, a model and settings for the next training (F5)</source>
        <translation>Chọn dữ liệu, mô hình và thiết lập cho lần huấn luyện tiếp theo (F5)</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>Nhật ký (&amp;G)</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Huấn luyện mới</translation>
    </message>
    <message>
        <source>New training…</source>
        <translation>Huấn luyện mới…</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation>Chưa huấn luyện gì</translation>
    </message>
    <message>
        <source>Queue and log</source>
        <translation>Hàng chờ và nhật ký</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>A number; Enter checks it</source>
        <translation>Một số; Enter để kiểm tra</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>See whether it is right</source>
        <translation>Xem có đúng không</translation>
    </message>
    <message>
        <source>That is no number; type one, such as 0.75 or 3/4.</source>
        <translation>Đó không phải là số; hãy gõ một số, chẳng hạn 0,75 hoặc 3/4.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open a sound</source>
        <translation>Mở âm thanh</translation>
    </message>
    <message>
        <source>Open a sound…</source>
        <translation>Mở âm thanh…</translation>
    </message>
    <message>
        <source>Sounds ({0})</source>
        <translation>Âm thanh ({0})</translation>
    </message>
    <message>
        <source>Take a WAV, FLAC or MP3 file of your own in hand: its beginning</source>
        <translation>Mở một tệp WAV, FLAC hoặc MP3 của riêng bạn và chọn phần đầu của nó</translation>
    </message>
    <message>
        <source>Your own sound, {0}</source>
        <translation>Âm thanh riêng, {0}</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>About the masked image</source>
        <translation>Về ảnh bị che</translation>
    </message>
    <message>
        <source>All are given {0}, as chosen in Complete.</source>
        <translation>Tất cả được cho trước {0}, như đã chọn trong Hoàn thiện.</translation>
    </message>
    <message>
        <source>Another example</source>
        <translation>Ví dụ khác</translation>
    </message>
    <message>
        <source>Change the mask</source>
        <translation>Đổi mặt nạ</translation>
    </message>
    <message>
        <source>Given picture</source>
        <translation>Ảnh cho trước</translation>
    </message>
    <message>
        <source>Go to Complete, where events are chosen and parts of them hidden</source>
        <translation>Đến Hoàn thiện, nơi chọn các điểm dữ liệu và che bớt từng phần</translation>
    </message>
    <message>
        <source>Masked image</source>
        <translation>Ảnh bị che</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Đã biết</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Ảnh gốc</translation>
    </message>
    <message>
        <source>Take another event of the test data; what is hidden stays hidden</source>
        <translation>Lấy một điểm dữ liệu kiểm tra khác; phần bị che vẫn bị che</translation>
    </message>
    <message>
        <source>What all are given</source>
        <translation>Điều tất cả được cho trước</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Another program trains it now.</source>
        <translation>Một chương trình khác đang huấn luyện nó.</translation>
    </message>
    <message>
        <source>Best epoch {0} of {1}: valid {2}</source>
        <translation>Epoch tốt nhất {0} trên {1}: kiểm định {2}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Draw new events from this model</source>
        <translation>Rút các điểm dữ liệu mới từ mô hình này</translation>
    </message>
    <message>
        <source>Hide part of an event and let this model fill it in</source>
        <translation>Che một phần của một điểm dữ liệu và để mô hình này điền vào</translation>
    </message>
    <message>
        <source>How training ended</source>
        <translation>Huấn luyện đã kết thúc thế nào</translation>
    </message>
    <message>
        <source>Interrupted; Resume goes on from the last checkpoint.</source>
        <translation>Bị ngắt; Tiếp tục sẽ đi tiếp từ điểm lưu cuối.</translation>
    </message>
    <message>
        <source>Not trained yet; Resume begins.</source>
        <translation>Chưa huấn luyện; Tiếp tục sẽ bắt đầu.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Stopped at step {0:,}; Resume goes on from there.</source>
        <translation>Đã dừng ở bước {0:,}; Tiếp tục sẽ đi tiếp từ đó.</translation>
    </message>
    <message>
        <source>There are no weights yet: the first epoch has not ended.</source>
        <translation>Chưa có trọng số: epoch đầu tiên chưa xong.</translation>
    </message>
    <message>
        <source>test {0}</source>
        <translation>kiểm tra {0}</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Lay the curves of other runs over these</source>
        <translation>Đặt đường cong của các lượt chạy khác chồng lên</translation>
    </message>
    <message>
        <source>Measured otherwise than on {0}: not to be ranked with it</source>
        <translation>Đo khác với trên {0}: không xếp hạng chung được</translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation>Đọc {0}</translation>
    </message>
    <message>
        <source>Runs to compare with</source>
        <translation>Các lượt chạy để so sánh</translation>
    </message>
    <message>
        <source>There are no other runs yet; train a second model first.</source>
        <translation>Chưa có lượt chạy nào khác; trước hết hãy huấn luyện mô hình thứ hai.</translation>
    </message>
    <message>
        <source>Tick runs (Space) to lay their validation curves over these</source>
        <translation>Đánh dấu lượt chạy (Space) để đặt đường cong kiểm định của chúng chồng lên</translation>
    </message>
    <message>
        <source>Why these runs cannot be compared</source>
        <translation>Vì sao không so sánh được các lượt chạy này</translation>
    </message>
    <message>
        <source>gallery</source>
        <translation>thư viện</translation>
    </message>
    <message>
        <source>{0} was trained on {1}: its NLL cannot be ranked with that of {2}.</source>
        <translation>{0} đã được huấn luyện trên {1}: NLL của nó không xếp hạng chung được với {2}.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Reading the data of {0}…</source>
        <translation>Đang đọc dữ liệu của {0}…</translation>
    </message>
    <message>
        <source>The data of {0} are not on this machine: load them in Sample.</source>
        <translation>Dữ liệu của {0} không có trên máy này: hãy nạp chúng trong Lấy mẫu.</translation>
    </message>
</context>
<context>
    <name>PaintCanvas</name>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Paint with the left button, wipe with the right one.
[ ] or the wheel change the size, P and E take pencil and eraser, Escape aborts.</source>
        <translation>Vẽ bằng nút trái, xóa bằng nút phải.
[ ] hoặc con lăn đổi cỡ, P và E lấy bút chì và tẩy, Escape để bỏ.</translation>
    </message>
    <message>
        <source>Picture to paint</source>
        <translation>Ảnh để vẽ</translation>
    </message>
</context>
<context>
    <name>PaintPad</name>
    <message>
        <source>Colour of the pencil</source>
        <translation>Màu của bút chì</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Màu…</translation>
    </message>
    <message>
        <source>Each cell is a moment of the sound: the brighter, the louder.</source>
        <translation>Mỗi ô là một lúc của âm thanh: càng sáng càng to.</translation>
    </message>
    <message>
        <source>Each cell is one of the large pixels that the model makes fine.</source>
        <translation>Mỗi ô là một trong những điểm ảnh lớn mà mô hình làm mịn.</translation>
    </message>
    <message>
        <source>Grey of the pencil</source>
        <translation>Mức xám của bút chì</translation>
    </message>
    <message>
        <source>Paint in greys; the model finds colours that go with them.</source>
        <translation>Vẽ bằng mức xám; mô hình tìm các màu hợp với chúng.</translation>
    </message>
    <message>
        <source>Paint what is given</source>
        <translation>Vẽ cái cho trước</translation>
    </message>
    <message>
        <source>The colour that the pencil paints</source>
        <translation>Màu của bút chì</translation>
    </message>
    <message>
        <source>The grey that the pencil paints, from black to white</source>
        <translation>Mức xám mà bút chì vẽ, từ đen đến trắng</translation>
    </message>
    <message>
        <source>White is an edge. The model draws a picture with these edges.</source>
        <translation>Màu trắng là cạnh. Mô hình rút một ảnh có các cạnh này.</translation>
    </message>
    <message>
        <source>painted by hand</source>
        <translation>vẽ bằng tay</translation>
    </message>
</context>
<context>
    <name>PaintTools</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Diameter of pencil and eraser ([ and ], or the wheel)</source>
        <translation>Đường kính của bút chì và tẩy ([ và ], hoặc con lăn)</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Tẩy</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Bút chì</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Size of the tip</source>
        <translation>Cỡ đầu bút</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>PairGrid</name>
    <message>
        <source>Pair plot</source>
        <translation>Biểu đồ cặp</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dữ liệu</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>{0} and {1} correlate: {2}</source>
        <translation>{0} và {1} tương quan: {2}</translation>
    </message>
</context>
<context>
    <name>PairedView</name>
    <message>
        <source>95 % interval {0}; t = {1}, {2}: the same {3:,} test events, one by one.</source>
        <translation>Khoảng tin cậy 95 % {0}; t = {1}, {2}: cùng {3:,} điểm dữ liệu kiểm tra, từng điểm một.</translation>
    </message>
    <message>
        <source>An NLL that is a bound may be lower than it says.</source>
        <translation>NLL là cận thì có thể thấp hơn con số nêu ra.</translation>
    </message>
    <message>
        <source>Close the paired difference</source>
        <translation>Đóng hiệu theo cặp</translation>
    </message>
    <message>
        <source>Compare {0} and {1} event by event</source>
        <translation>So sánh {0} và {1} theo từng điểm dữ liệu</translation>
    </message>
    <message>
        <source>Differences of single events</source>
        <translation>Chênh lệch của từng điểm dữ liệu</translation>
    </message>
    <message>
        <source>Point at a bin to count the events in it</source>
        <translation>Trỏ vào một khoảng để đếm số điểm dữ liệu trong đó</translation>
    </message>
    <message>
        <source>The error of an estimated log Z, the same for all, is left out.</source>
        <translation>Sai số của log Z ước lượng, như nhau với tất cả, được bỏ qua.</translation>
    </message>
    <message>
        <source>What the difference is</source>
        <translation>Độ chênh lệch là gì</translation>
    </message>
    <message>
        <source>Which of both is better</source>
        <translation>Mô hình nào trong hai tốt hơn</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>bằng nhau</translation>
    </message>
    <message>
        <source>log p(x) by the better run − by the other, in nats</source>
        <translation>log p(x) của lượt chạy tốt hơn − của lượt kia, theo nat</translation>
    </message>
    <message>
        <source>{0} and {1} cannot be told apart: {2} nats per event</source>
        <translation>Không phân biệt được {0} và {1}: {2} nat mỗi điểm dữ liệu</translation>
    </message>
    <message>
        <source>{0} is better than {1} by {2} nats per event</source>
        <translation>{0} tốt hơn {1}: {2} nat mỗi điểm dữ liệu</translation>
    </message>
</context>
<context>
    <name>PairsPage</name>
    <message>
        <source>Choose up to {0} columns; at first, those that correlate most. A click on a marginal chooses its column too.</source>
        <translation>Chọn tối đa {0} cột; ban đầu là các cột tương quan nhất. Nhấp vào một phân phối biên cũng chọn cột của nó.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Columns of the pair plot</source>
        <translation>Các cột của biểu đồ cặp</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Export from {0}</source>
        <translation>Xuất từ {0}</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>Xuất {0}</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>Chưa có gì để xuất</translation>
    </message>
    <message>
        <source>Save what is on screen: picture, animation or table</source>
        <translation>Lưu những gì trên màn hình: ảnh, hoạt hình hoặc bảng</translation>
    </message>
    <message>
        <source>What was to be exported is not there any more.</source>
        <translation>Thứ định xuất không còn ở đó nữa.</translation>
    </message>
</context>
<context>
    <name>PastButton</name>
    <message>
        <source>Click to draw it again; P pins it beside others, Delete forgets it</source>
        <translation>Nhấp để rút lại; P ghim nó bên cạnh những cái khác, Delete bỏ nó đi</translation>
    </message>
    <message>
        <source>Draw it again</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Ghim</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Bỏ ghim</translation>
    </message>
</context>
<context>
    <name>Pencils</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Diameter of the tip ([ and ])</source>
        <translation>Đường kính đầu bút ([ và ])</translation>
    </message>
    <message>
        <source>Draw on the image; the right button wipes</source>
        <translation>Vẽ lên ảnh; nút phải để xóa</translation>
    </message>
    <message>
        <source>Make all of it 0</source>
        <translation>Đưa tất cả về 0</translation>
    </message>
    <message>
        <source>Paint nothing: a click picks a pixel, whose alternatives are shown</source>
        <translation>Không tô gì: nhấp chuột chọn một điểm ảnh và hiện các giá trị khác của nó</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Bút chì</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Trỏ</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>Làm lại bước đó</translation>
    </message>
    <message>
        <source>Rubber</source>
        <translation>Cục tẩy</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Cỡ (&amp;Z)</translation>
    </message>
    <message>
        <source>Size of the tip</source>
        <translation>Cỡ đầu bút</translation>
    </message>
    <message>
        <source>Take back a step</source>
        <translation>Hoàn tác một bước</translation>
    </message>
    <message>
        <source>The value that the pencil paints, up to K − 1 for K levels</source>
        <translation>Giá trị mà bút chì tô, đến K − 1 với K mức</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>Giá trị (&amp;U)</translation>
    </message>
    <message>
        <source>Value of the pencil</source>
        <translation>Giá trị của bút chì</translation>
    </message>
    <message>
        <source>Wipe pixels to 0</source>
        <translation>Xóa điểm ảnh về 0</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>These data come without classes, so none can be given.</source>
        <translation>Dữ liệu này không có lớp, nên không thể cho trước lớp nào.</translation>
    </message>
    <message>
        <source>These pictures are black and white already; nothing is to be done.</source>
        <translation>Các ảnh này đã là đen trắng; không cần làm gì.</translation>
    </message>
    <message>
        <source>These pictures are grey: no colours to be learnt.</source>
        <translation>Các ảnh này là ảnh xám: không có màu để học.</translation>
    </message>
</context>
<context>
    <name>PictureReader</name>
    <message>
        <source>Open {0}</source>
        <translation>Mở {0}</translation>
    </message>
</context>
<context>
    <name>PixelCanvas</name>
    <message>
        <source>Ctrl+wheel zooms, dragging with the middle button pans, double click fits.</source>
        <translation>Ctrl+con lăn để thu phóng, kéo bằng nút giữa để di chuyển, nhấp đúp để vừa khung.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Row {row}, column {column}, value {value}</source>
        <translation>Hàng {row}, cột {column}, giá trị {value}</translation>
    </message>
    <message>
        <source>The arrow keys move from pixel to pixel.</source>
        <translation>Các phím mũi tên đi từ điểm ảnh này sang điểm ảnh khác.</translation>
    </message>
</context>
<context>
    <name>PlaneCanvas</name>
    <message>
        <source>{0:,} points of class 1, {1:,} of class 0</source>
        <translation>{0:,} điểm thuộc lớp 1, {1:,} thuộc lớp 0</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Data sets</source>
        <translation>Bộ &amp;dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>Tối đa (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Large text</source>
        <translation>Chữ &amp;lớn</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>Lượt chạy (&amp;R)</translation>
    </message>
    <message>
        <source>A quarter of this machine's: {0}</source>
        <translation>Một phần tư bộ nhớ máy này: {0}</translation>
    </message>
    <message>
        <source>All text larger, headings too</source>
        <translation>Mọi chữ lớn hơn, cả tiêu đề</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Choose the {0}</source>
        <translation>Chọn {0}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Màu sắc (&amp;L)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Darker text and edges</source>
        <translation>Chữ và đường viền đậm hơn</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Có hiệu lực từ lần khởi động sau</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>N&amp;gôn ngữ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Light or dark, or as the desktop is</source>
        <translation>Sáng hoặc tối, hoặc theo hệ thống</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Bộ nhớ</translation>
    </message>
    <message>
        <source>Memory for what is kept</source>
        <translation>Bộ nhớ cho những gì được giữ</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Tùy chọn</translation>
    </message>
    <message>
        <source>Problem with a folder</source>
        <translation>Lỗi của một thư mục</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>Thư mục lượt chạy</translation>
    </message>
    <message>
        <source>Samples, models and recorded steps are kept to be seen again; beyond this, what was not used for longest is let go. Training takes what it needs besides.</source>
        <translation>Mẫu, mô hình và các bước đã ghi được giữ để xem lại; quá mức này, cái lâu không dùng nhất bị bỏ. Huấn luyện lấy riêng phần nó cần.</translation>
    </message>
    <message>
        <source>Strong &amp;contrast</source>
        <translation>Tương phản &amp;cao</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>The language of the window; files and the command line are in English</source>
        <translation>Ngôn ngữ của cửa sổ; tệp và dòng lệnh vẫn bằng tiếng Anh</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Không có thư mục {0}.</translation>
    </message>
    <message>
        <source>Where data sets are looked for first</source>
        <translation>Nơi tìm các bộ dữ liệu trước tiên</translation>
    </message>
    <message>
        <source>Where new runs are kept, and listed from</source>
        <translation>Nơi giữ các lượt chạy mới, và liệt kê chúng</translation>
    </message>
    <message>
        <source>Where they are usually kept, and downloads</source>
        <translation>Nơi thường chứa, kể cả tải về</translation>
    </message>
</context>
<context>
    <name>PreparationForm</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>How files are read; changes read them anew</source>
        <translation>Cách đọc tệp; thay đổi thì đọc lại tệp</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Cách đọc</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>giữ nguyên</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>%p% · validating {0:,} of {1:,}</source>
        <translation>%p% · kiểm định {0:,} trên {1:,}</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bit</translation>
    </message>
    <message>
        <source>Batch loss</source>
        <translation>Mất mát lô</translation>
    </message>
    <message>
        <source>Batches learnt from, of those allowed</source>
        <translation>Số lô đã học, trên số lô cho phép</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Điểm/giây</translation>
    </message>
    <message>
        <source>From the share of the budget done so far; look-ahead may end training before</source>
        <translation>Theo phần hạn mức đã dùng đến nay; dừng sớm có thể kết thúc huấn luyện trước đó</translation>
    </message>
    <message>
        <source>In how many bits it multiplies: what was quicker here, if that was left open</source>
        <translation>Nhân với bao nhiêu bit: cách nào nhanh hơn ở đây, nếu không chỉ định</translation>
    </message>
    <message>
        <source>Mean −ln p(x) over the events of the last batch</source>
        <translation>Trung bình −ln p(x) trên các điểm của lô cuối</translation>
    </message>
    <message>
        <source>Passes over the training events</source>
        <translation>Số lần đi qua các điểm dữ liệu huấn luyện</translation>
    </message>
    <message>
        <source>Paused · %p%</source>
        <translation>Tạm dừng · %p%</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Độ chính xác</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Đang chuẩn bị</translation>
    </message>
    <message>
        <source>Scoring the test split</source>
        <translation>Đang chấm trên tập kiểm tra</translation>
    </message>
    <message>
        <source>Share of the training budget used up</source>
        <translation>Phần hạn mức huấn luyện đã dùng</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>Sẽ dừng sau lô này…</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Time of training, without pauses</source>
        <translation>Thời gian huấn luyện, không kể lúc tạm dừng</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>Đã chạy</translation>
    </message>
    <message>
        <source>Training events seen in a second, over the last five; validation included</source>
        <translation>Số điểm dữ liệu huấn luyện đã xem mỗi giây, trong năm giây qua; kể cả kiểm định</translation>
    </message>
    <message>
        <source>Where training runs, and the memory it takes: this program's on the CPU</source>
        <translation>Nơi huấn luyện chạy, và bộ nhớ nó chiếm: trên CPU là của chương trình này</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không giới hạn</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>&amp;Prompt</source>
        <translation>Câu mồi (&amp;P)</translation>
    </message>
    <message>
        <source>How each text begins; the model goes on from it, exactly. {0} stands for the end of a line.</source>
        <translation>Phần đầu của mỗi văn bản; mô hình viết tiếp đúng từ đó. {0} là dấu xuống dòng.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Câu mồi</translation>
    </message>
    <message>
        <source>nothing: texts begin anywhere</source>
        <translation>không có: văn bản bắt đầu ở bất kỳ đâu</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Whether that is right</source>
        <translation>Có đúng không</translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation>✓ Đúng.</translation>
    </message>
    <message>
        <source>✗ Not that: look again.</source>
        <translation>✗ Chưa đúng: hãy xem lại.</translation>
    </message>
</context>
<context>
    <name>QueueState</name>
    <message>
        <source>Resume {0}</source>
        <translation>Tiếp tục {0}</translation>
    </message>
    <message>
        <source>Train {0} further</source>
        <translation>Huấn luyện tiếp {0}</translation>
    </message>
    <message>
        <source>{0} is trained by another window.</source>
        <translation>{0} đang được một cửa sổ khác huấn luyện.</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source> Reproduce goes on when these have ended.</source>
        <translation> Tái lập làm tiếp khi các lượt này đã xong.</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 lượt đang đợi</translation>
    </message>
    <message>
        <source>; the queue is held.</source>
        <translation>; hàng chờ bị giữ lại.</translation>
    </message>
    <message>
        <source>Begin nothing more once what trains now has ended</source>
        <translation>Không bắt đầu gì thêm khi lượt đang chạy đã xong</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose a training that waits, or the one that trains.</source>
        <translation>Chọn một lần huấn luyện đang đợi, hoặc lần đang chạy.</translation>
    </message>
    <message>
        <source>Choose a training that waits.</source>
        <translation>Chọn một lần huấn luyện đang đợi.</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Xóa mục đã xong</translation>
    </message>
    <message>
        <source>Drag what waits into another order (Alt+↑, Alt+↓); Enter shows the run of what has ended</source>
        <translation>Kéo những lượt đang đợi để đổi thứ tự (Alt+↑, Alt+↓); Enter hiện lượt chạy đã kết thúc</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Sớm hơn</translation>
    </message>
    <message>
        <source>Hold queue</source>
        <translation>Giữ hàng chờ</translation>
    </message>
    <message>
        <source>It is the last one already.</source>
        <translation>Nó đã là lượt cuối.</translation>
    </message>
    <message>
        <source>It is the next one already.</source>
        <translation>Nó đã là lượt kế tiếp.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Muộn hơn</translation>
    </message>
    <message>
        <source>Nothing is queued. New training… → Add to queue lets more wait here.</source>
        <translation>Không có gì trong hàng chờ. Huấn luyện mới… → Thêm vào hàng chờ để xếp thêm ở đây.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Không có gì đang đợi.</translation>
    </message>
    <message>
        <source>Queue of trainings</source>
        <translation>Hàng chờ huấn luyện</translation>
    </message>
    <message>
        <source>Start queue</source>
        <translation>Chạy hàng chờ</translation>
    </message>
    <message>
        <source>Stop it; it is kept</source>
        <translation>Dừng nó; nó được giữ lại</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>Lấy nó ra khỏi hàng chờ</translation>
    </message>
    <message>
        <source>Take what has ended out of this list; its runs stay</source>
        <translation>Lấy những gì đã kết thúc ra khỏi danh sách này; các lượt chạy vẫn còn</translation>
    </message>
    <message>
        <source>Train it earlier</source>
        <translation>Huấn luyện nó sớm hơn</translation>
    </message>
    <message>
        <source>Train it later</source>
        <translation>Huấn luyện nó muộn hơn</translation>
    </message>
    <message>
        <source>Train what waits, one after the other</source>
        <translation>Huấn luyện những lượt đang đợi, lần lượt</translation>
    </message>
    <message>
        <source>What the queue does</source>
        <translation>Hàng chờ đang làm gì</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>hỏng</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>trains</source>
        <translation>đang huấn luyện</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>đang đợi</translation>
    </message>
    <message>
        <source>{0} wait</source>
        <translation>{0} lượt đang đợi</translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>&amp;Questions</source>
        <translation>Câu hỏi (&amp;Q)</translation>
    </message>
    <message>
        <source>A model that cannot be told from the data is taken for real as often.</source>
        <translation>Một mô hình không phân biệt được với dữ liệu thì bị tưởng là thật thường xuyên như dữ liệu.</translation>
    </message>
    <message>
        <source>About the quiz</source>
        <translation>Về câu đố</translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation>Hãy thêm một mô hình trước</translation>
    </message>
    <message>
        <source>All {0} questions are answered.</source>
        <translation>Đã trả lời cả {0} câu hỏi.</translation>
    </message>
    <message>
        <source>Answer with the key {0}</source>
        <translation>Trả lời bằng phím {0}</translation>
    </message>
    <message>
        <source>Answers (CSV)…</source>
        <translation>Câu trả lời (CSV)…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Bắt đầu lại</translation>
    </message>
    <message>
        <source>Begin quiz</source>
        <translation>Bắt đầu đố</translation>
    </message>
    <message>
        <source>Blind quiz</source>
        <translation>Câu đố ẩn danh</translation>
    </message>
    <message>
        <source>Draw questions</source>
        <translation>Rút câu hỏi</translation>
    </message>
    <message>
        <source>Drawing the questions</source>
        <translation>Đang rút câu hỏi</translation>
    </message>
    <message>
        <source>Mix test images with samples of every model, and ask (Enter)</source>
        <translation>Trộn ảnh kiểm tra với mẫu của mọi mô hình rồi hỏi (Enter)</translation>
    </message>
    <message>
        <source>Number of questions</source>
        <translation>Số câu hỏi</translation>
    </message>
    <message>
        <source>One image at a time: is it real, or which model drew it?</source>
        <translation>Từng ảnh một: là ảnh thật, hay mô hình nào đã rút ra?</translation>
    </message>
    <message>
        <source>Press Begin: images of the test data and of the models come mixed.</source>
        <translation>Nhấn Bắt đầu: ảnh từ dữ liệu kiểm tra và từ các mô hình đến xen lẫn nhau.</translation>
    </message>
    <message>
        <source>Question {0} of {1}: where is this image from?</source>
        <translation>Câu {0} trong {1}: ảnh này từ đâu ra?</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Đố</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Thật</translation>
    </message>
    <message>
        <source>Right: {0}.</source>
        <translation>Đúng: {0}.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Score of the quiz</source>
        <translation>Điểm của câu đố</translation>
    </message>
    <message>
        <source>Stop drawing</source>
        <translation>Dừng rút</translation>
    </message>
    <message>
        <source>Taken for real, with 95 % intervals:</source>
        <translation>Bị tưởng là thật, với khoảng tin cậy 95 %:</translation>
    </message>
    <message>
        <source>The image in question</source>
        <translation>Ảnh đang được hỏi</translation>
    </message>
    <message>
        <source>The more questions, the narrower the interval of the score</source>
        <translation>Càng nhiều câu hỏi, khoảng tin cậy của điểm càng hẹp</translation>
    </message>
    <message>
        <source>The next image…</source>
        <translation>Ảnh tiếp theo…</translation>
    </message>
    <message>
        <source>This quiz is of other models; begin anew for these.</source>
        <translation>Câu đố này là của các mô hình khác; hãy bắt đầu lại cho các mô hình này.</translation>
    </message>
    <message>
        <source>Wrong: it was {0}.</source>
        <translation>Sai: đó là {0}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Khu làm việc</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>ReadingModel</name>
    <message>
        <source> (was {0})</source>
        <translation> (trước là {0})</translation>
    </message>
    <message>
        <source>A double click or F2 edits it</source>
        <translation>Nhấp đúp hoặc F2 để sửa</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
</context>
<context>
    <name>RecipeNote</name>
    <message>
        <source>For these data the recipe says {0}.</source>
        <translation>Với dữ liệu này, công thức cho {0}.</translation>
    </message>
    <message>
        <source>Go back to the settings known to work on these data</source>
        <translation>Trở về các thiết lập đã biết là tốt trên dữ liệu này</translation>
    </message>
    <message>
        <source>Kept as you set it: {0}.</source>
        <translation>Giữ như đã đặt: {0}.</translation>
    </message>
    <message>
        <source>Use the recipe</source>
        <translation>Dùng công thức</translation>
    </message>
    <message>
        <source>What other data have changed</source>
        <translation>Những gì đổi theo dữ liệu khác</translation>
    </message>
</context>
<context>
    <name>ReferenceState</name>
    <message>
        <source>Read events of {0}</source>
        <translation>Đọc các điểm dữ liệu của {0}</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Measure the baseline of {0}</source>
        <translation>Đo mốc so sánh của {0}</translation>
    </message>
    <message>
        <source>entropy of the data: the floor</source>
        <translation>entropy của dữ liệu: mức sàn</translation>
    </message>
    <message>
        <source>paper{0}: {1}</source>
        <translation>bài báo{0}: {1}</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>đều</translation>
    </message>
</context>
<context>
    <name>ReliabilityCanvas</name>
    <message>
        <source>Across: the probability that the model gave. Up: how often it was so, with two standard errors.
Below: how many such probabilities there are, in powers of ten. Point at one, or use the arrow keys.</source>
        <translation>Trục ngang: xác suất mà mô hình đưa ra. Trục đứng: điều đó đúng thường xuyên đến đâu, với hai sai số chuẩn.
Bên dưới: có bao nhiêu xác suất như vậy, theo lũy thừa của mười. Trỏ vào một điểm, hoặc dùng các phím mũi tên.</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Biểu đồ độ tin cậy</translation>
    </message>
    <message>
        <source>{0:,} of p = {1:.3f}: {2:.3f} ± {3:.3f} came true</source>
        <translation>{0:,} lần p = {1:.3f}: {2:.3f} ± {3:.3f} trở thành đúng</translation>
    </message>
</context>
<context>
    <name>ReproducePanel</name>
    <message>
        <source>All data</source>
        <translation>Mọi dữ liệu</translation>
    </message>
    <message>
        <source>All masks</source>
        <translation>Mọi mặt nạ</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Mọi mô hình</translation>
    </message>
    <message>
        <source>Cells that are done</source>
        <translation>Các ô đã xong</translation>
    </message>
    <message>
        <source>Data to show and train</source>
        <translation>Dữ liệu để hiện và huấn luyện</translation>
    </message>
    <message>
        <source>Finish the batch in progress; Start goes on from there, also another day</source>
        <translation>Làm xong lô đang chạy; Bắt đầu sẽ đi tiếp từ đó, cả vào hôm khác</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Go on after the pause</source>
        <translation>Đi tiếp sau khi tạm dừng</translation>
    </message>
    <message>
        <source>It is going on already.</source>
        <translation>Đang tiếp diễn rồi.</translation>
    </message>
    <message>
        <source>Leave the image in progress; Start goes on with it, also another day</source>
        <translation>Bỏ dở ảnh đang làm; Bắt đầu sẽ làm tiếp, cả vào hôm khác</translation>
    </message>
    <message>
        <source>Measure what is missing of the cells that are shown, one after the other</source>
        <translation>Đo những gì còn thiếu của các ô đang hiện, lần lượt từng ô</translation>
    </message>
    <message>
        <source>Models to show and train</source>
        <translation>Mô hình để hiện và huấn luyện</translation>
    </message>
    <message>
        <source>Nothing is being done; press Start.</source>
        <translation>Không có gì đang làm; nhấn Bắt đầu.</translation>
    </message>
    <message>
        <source>Open in Complete</source>
        <translation>Mở trong Hoàn thiện</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Mở lượt chạy</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Pause after the batch in progress; nothing is lost</source>
        <translation>Tạm dừng sau lô đang chạy; không mất gì</translation>
    </message>
    <message>
        <source>Paused. {0}</source>
        <translation>Tạm dừng. {0}</translation>
    </message>
    <message>
        <source>Report (CSV)…</source>
        <translation>Báo cáo (CSV)…</translation>
    </message>
    <message>
        <source>Report (Markdown)…</source>
        <translation>Báo cáo (Markdown)…</translation>
    </message>
    <message>
        <source>Reproduce</source>
        <translation>Tái lập</translation>
    </message>
    <message>
        <source>Sample and complete with the run of this cell (Enter)</source>
        <translation>Lấy mẫu và hoàn thiện bằng lượt chạy của ô này (Enter)</translation>
    </message>
    <message>
        <source>Show and train on one data set only</source>
        <translation>Chỉ hiện và huấn luyện trên một bộ dữ liệu</translation>
    </message>
    <message>
        <source>Show and train one model only</source>
        <translation>Chỉ hiện và huấn luyện một mô hình</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Đang bắt đầu…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>Sẽ dừng sau lô này…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>The batch in progress is the last one.</source>
        <translation>Lô đang chạy là lô cuối.</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Bộ máy tính toán vẫn đang nạp.</translation>
    </message>
    <message>
        <source>The queue goes on; stop it to see another table.</source>
        <translation>Hàng chờ đang chạy; dừng nó để xem bảng khác.</translation>
    </message>
    <message>
        <source>This cell has no trained run yet.</source>
        <translation>Ô này chưa có lượt chạy đã huấn luyện.</translation>
    </message>
    <message>
        <source>Train what is missing of the cells that are shown, one after the other</source>
        <translation>Huấn luyện những gì còn thiếu của các ô đang hiện, lần lượt từng ô</translation>
    </message>
    <message>
        <source>Waits for “{0}” in Train, and {1} more.</source>
        <translation>Đợi “{0}” trong Huấn luyện, và {1} lượt nữa.</translation>
    </message>
    <message>
        <source>Waits for “{0}” in Train.</source>
        <translation>Đợi “{0}” trong Huấn luyện.</translation>
    </message>
    <message>
        <source>What is missing took us {0} on one thread.</source>
        <translation>Phần còn thiếu đã mất {0} trên một luồng khi chúng tôi đo.</translation>
    </message>
    <message>
        <source>What the queue does</source>
        <translation>Hàng chờ đang làm gì</translation>
    </message>
    <message>
        <source>Which published table to train</source>
        <translation>Huấn luyện bảng đã công bố nào</translation>
    </message>
    <message>
        <source>an image's estimate ± {0} bits</source>
        <translation>ước lượng của một ảnh ± {0} bit</translation>
    </message>
    <message>
        <source>guided by {0}</source>
        <translation>được {0} dẫn đường</translation>
    </message>
    <message>
        <source>not significantly worse than {0} ({1}, paired t-test over the folds)</source>
        <translation>không kém {0} một cách có ý nghĩa ({1}, kiểm định t theo cặp trên các phần chia)</translation>
    </message>
    <message>
        <source>seed {0}, best epoch {1}</source>
        <translation>mầm {0}, epoch tốt nhất {1}</translation>
    </message>
    <message>
        <source>significantly worse than {0} ({1}, paired t-test over the folds)</source>
        <translation>kém {0} một cách có ý nghĩa ({1}, kiểm định t theo cặp trên các phần chia)</translation>
    </message>
    <message>
        <source>standard error over {0} ({1:,})</source>
        <translation>sai số chuẩn trên {0} ({1:,})</translation>
    </message>
    <message>
        <source>the folds</source>
        <translation>các phần chia</translation>
    </message>
    <message>
        <source>the test events</source>
        <translation>các điểm dữ liệu kiểm tra</translation>
    </message>
    <message>
        <source>{0} of {1} cells have our number.</source>
        <translation>{0} trong {1} ô đã có số đo ở đây.</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} trên {1}</translation>
    </message>
</context>
<context>
    <name>ReproductionState</name>
    <message>
        <source>Cell {0} of {1}</source>
        <translation>Ô {0} trên {1}</translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation>Đọc {0}</translation>
    </message>
    <message>
        <source>Reproduce {0}</source>
        <translation>Tái lập {0}</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>không có ước lượng</translation>
    </message>
    <message>
        <source>{0} of {1} cells have their score.</source>
        <translation>{0} trong {1} ô đã có điểm số.</translation>
    </message>
    <message>
        <source>{0}: epoch {1}, loss {2}</source>
        <translation>{0}: epoch {1}, mất mát {2}</translation>
    </message>
    <message>
        <source>{0}: epoch {1}, validation {2}</source>
        <translation>{0}: epoch {1}, kiểm định {2}</translation>
    </message>
    <message>
        <source>{0}: starting</source>
        <translation>{0}: đang bắt đầu</translation>
    </message>
    <message>
        <source>{0}: test {1}</source>
        <translation>{0}: kiểm tra {1}</translation>
    </message>
    <message>
        <source>{0}: validating</source>
        <translation>{0}: đang kiểm định</translation>
    </message>
    <message>
        <source>{0}: {1:,} of {2:,} test events</source>
        <translation>{0}: {1:,} trên {2:,} điểm dữ liệu kiểm tra</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Số mẫu</translation>
    </message>
    <message>
        <source>By blocks</source>
        <translation>Theo khối</translation>
    </message>
    <message>
        <source>By passes</source>
        <translation>Theo lượt</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Rút</translation>
    </message>
    <message>
        <source>Draw from the run's best weights: x_1 first, then each value given all before it</source>
        <translation>Rút từ trọng số tốt nhất của lượt chạy: x_1 trước, rồi mỗi giá trị cho trước mọi giá trị phía trước</translation>
    </message>
    <message>
        <source>Each conditional is raised to the power 1/T and renormalised. Any T but 1 leaves the model's distribution: below 1 is neater than it believes, above 1 wilder.</source>
        <translation>Mỗi phân phối có điều kiện được nâng lên lũy thừa 1/T rồi chuẩn hóa lại. Mọi T khác 1 đều rời khỏi phân phối của mô hình: dưới 1 thì gọn gàng hơn điều nó tin, trên 1 thì phóng túng hơn.</translation>
    </message>
    <message>
        <source>Fastest here</source>
        <translation>Nhanh nhất ở đây</translation>
    </message>
    <message>
        <source>How many events to draw, up to {0}: every conditional of each is kept, so that any of them can be replayed.</source>
        <translation>Rút bao nhiêu điểm dữ liệu, tối đa {0}: mọi phân phối có điều kiện của từng điểm đều được giữ, nên có thể phát lại điểm bất kỳ.</translation>
    </message>
    <message>
        <source>Meth&amp;od</source>
        <translation>Cách rút (&amp;O)</translation>
    </message>
    <message>
        <source>Method of drawing</source>
        <translation>Phương pháp rút</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Số mẫu</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Lần lượt</translation>
    </message>
    <message>
        <source>One by one draws each value given all before it. By passes draws all at once, again and again, until nothing changes; by blocks does so with a row after the other. All draw the same from the same seed; “Fastest here” measures which is sooner done.</source>
        <translation>Lần lượt: rút từng giá trị, cho trước mọi giá trị phía trước. Theo lượt: rút tất cả cùng lúc, lặp đi lặp lại, cho đến khi không gì thay đổi; theo khối: làm như vậy với từng hàng một. Tất cả cho cùng kết quả từ cùng mầm; “Nhanh nhất ở đây” đo xem cách nào xong sớm hơn.</translation>
    </message>
    <message>
        <source>T = {0:g}</source>
        <translation>T = {0:g}</translation>
    </message>
    <message>
        <source>Temperat&amp;ure</source>
        <translation>Nhiệt độ (&amp;U)</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Nhiệt độ</translation>
    </message>
    <message>
        <source>Warning about the temperature</source>
        <translation>Cảnh báo về nhiệt độ</translation>
    </message>
    <message>
        <source>going on from “{0}”</source>
        <translation>viết tiếp từ “{0}”</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>mầm {0}</translation>
    </message>
    <message>
        <source>seed {0} · T = {1:g} · {2} samples · {3}</source>
        <translation>mầm {0} · T = {1:g} · {2} mẫu · {3}</translation>
    </message>
    <message>
        <source>{0} samples</source>
        <translation>{0} mẫu</translation>
    </message>
    <message>
        <source>{0} · going on from “{1}”</source>
        <translation>{0} · viết tiếp từ “{1}”</translation>
    </message>
    <message>
        <source>⚠ Drawn at T = {0:g}: these are not samples of the model's p(x).</source>
        <translation>⚠ Rút ở T = {0:g}: đây không phải mẫu từ p(x) của mô hình.</translation>
    </message>
    <message>
        <source>⚠ not p(x)</source>
        <translation>⚠ không phải p(x)</translation>
    </message>
</context>
<context>
    <name>ResumeOffer</name>
    <message>
        <source>Go on where it ended</source>
        <translation>Làm tiếp từ chỗ dừng</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>The training of {0} ended with the program and can go on.</source>
        <translation>Việc huấn luyện {0} kết thúc cùng chương trình và có thể tiếp tục.</translation>
    </message>
    <message>
        <source>The training of {0} was interrupted and can go on.</source>
        <translation>Việc huấn luyện {0} bị ngắt và có thể tiếp tục.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Title of the run</source>
        <translation>Tên lượt chạy</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Columns of the row to complete</source>
        <translation>Các cột của hàng cần hoàn thiện</translation>
    </message>
    <message>
        <source>Columns without a tick are to be filled in: {0:,} of {1:,}.</source>
        <translation>Các cột không được chọn là cần điền: {0:,} trên {1:,}.</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Che tất cả</translation>
    </message>
    <message>
        <source>Hide half</source>
        <translation>Che một nửa</translation>
    </message>
    <message>
        <source>Hide half of them, at random</source>
        <translation>Che ngẫu nhiên một nửa</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Đảo ngược</translation>
    </message>
    <message>
        <source>Observe all</source>
        <translation>Đã biết tất cả</translation>
    </message>
    <message>
        <source>Space ticks a column, F2 or a double click edits its value</source>
        <translation>Space đánh dấu chọn một cột, F2 hoặc nhấp đúp để sửa giá trị của nó</translation>
    </message>
    <message>
        <source>Swap observed and missing</source>
        <translation>Tráo phần đã biết và phần thiếu</translation>
    </message>
    <message>
        <source>Tick every column</source>
        <translation>Đánh dấu chọn mọi cột</translation>
    </message>
    <message>
        <source>Tick no column</source>
        <translation>Không chọn cột nào</translation>
    </message>
</context>
<context>
    <name>RowExplorer</name>
    <message>
        <source>Columns of the row in hand</source>
        <translation>Các cột của hàng đang chọn</translation>
    </message>
    <message>
        <source>F2 or a double click edits a value; choose a row to read it</source>
        <translation>F2 hoặc nhấp đúp để sửa giá trị; chọn một hàng để đọc</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Observed</source>
        <translation>Đã biết</translation>
    </message>
    <message>
        <source>The value of this column; a typed value counts as observed</source>
        <translation>Giá trị của cột này; giá trị gõ vào được coi là đã biết</translation>
    </message>
    <message>
        <source>Ticked columns are observed; the model fills in the others</source>
        <translation>Các cột được chọn là đã biết; mô hình điền các cột còn lại</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>cần điền</translation>
    </message>
</context>
<context>
    <name>RowResults</name>
    <message>
        <source>About the chosen completion</source>
        <translation>Về bản hoàn thiện được chọn</translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation>Bản hoàn thiện {0}: log p(x) = {1}</translation>
    </message>
    <message>
        <source>In the making; how they are distributed follows.</source>
        <translation>Đang tạo; cách chúng phân bố sẽ có sau.</translation>
    </message>
    <message>
        <source>Original and completions</source>
        <translation>Ảnh gốc và các bản hoàn thiện</translation>
    </message>
    <message>
        <source>Original {0} · {1}</source>
        <translation>Gốc {0} · {1}</translation>
    </message>
    <message>
        <source>Original: log p(x) = {0}; what is not ticked was not seen.</source>
        <translation>Bản gốc: log p(x) = {0}; phần không được chọn thì không được thấy.</translation>
    </message>
    <message>
        <source>Take ticks away from columns, then press Complete.</source>
        <translation>Bỏ dấu chọn ở một số cột, rồi nhấn Hoàn thiện.</translation>
    </message>
    <message>
        <source>The distribution of each missing column appears here.</source>
        <translation>Phân phối của từng cột thiếu hiện ở đây.</translation>
    </message>
    <message>
        <source>What was filled in</source>
        <translation>Phần được điền</translation>
    </message>
    <message>
        <source>Work out marginals</source>
        <translation>Tính các phân phối biên</translation>
    </message>
    <message>
        <source>log p(x) of the whole row in nats, along the model's own ordering; the number beside each completion</source>
        <translation>log p(x) của cả hàng, tính bằng nat, theo thứ tự của chính mô hình; con số bên cạnh mỗi bản hoàn thiện</translation>
    </message>
    <message>
        <source>mean log p(x) {0} · {1}</source>
        <translation>log p(x) trung bình {0} · {1}</translation>
    </message>
    <message>
        <source>original</source>
        <translation>gốc</translation>
    </message>
    <message>
        <source>⚠ Of an earlier row or other ticks: complete again.</source>
        <translation>⚠ Của hàng trước đó hoặc các dấu chọn khác: hãy hoàn thiện lại.</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Choose a row; Ctrl+C copies those selected</source>
        <translation>Chọn một hàng; Ctrl+C sao chép các hàng được chọn</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>An evaluation is going on; wait for it or cancel it first.</source>
        <translation>Đang có một lần đánh giá; hãy đợi hoặc hủy nó trước.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Draw from this model (Enter)</source>
        <translation>Rút từ mô hình này (Enter)</translation>
    </message>
    <message>
        <source>Duplicate settings…</source>
        <translation>Nhân bản thiết lập…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation>Xuất một lượt chạy</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Find its data…</source>
        <translation>Tìm dữ liệu của nó…</translation>
    </message>
    <message>
        <source>Give the run another title (F2)</source>
        <translation>Đặt tên khác cho lượt chạy (F2)</translation>
    </message>
    <message>
        <source>Go on training from the last checkpoint</source>
        <translation>Huấn luyện tiếp từ điểm lưu cuối</translation>
    </message>
    <message>
        <source>It came with the program and is only read: train it further first.</source>
        <translation>Nó đi kèm chương trình và chỉ để đọc: trước hết hãy huấn luyện tiếp.</translation>
    </message>
    <message>
        <source>Its data are where they were.</source>
        <translation>Dữ liệu của nó vẫn ở chỗ cũ.</translation>
    </message>
    <message>
        <source>Its loss diverged; duplicate the settings and change them.</source>
        <translation>Mất mát của nó đã phân kỳ; hãy nhân bản thiết lập và sửa chúng.</translation>
    </message>
    <message>
        <source>Let this model fill in what is hidden of an event</source>
        <translation>Để mô hình này điền phần bị che của một điểm dữ liệu</translation>
    </message>
    <message>
        <source>Measure on the test split</source>
        <translation>Đo trên tập kiểm tra</translation>
    </message>
    <message>
        <source>Measure the mean of {0} orderings or guesses</source>
        <translation>Đo trung bình của {0} thứ tự hoặc dự đoán</translation>
    </message>
    <message>
        <source>Measure −log p(x) of the mean of {0} orderings' probabilities, or by {0} times the guesses (importance sampling), on the test split: {0} times the work</source>
        <translation>Đo −log p(x) của trung bình xác suất theo {0} thứ tự, hoặc với số dự đoán gấp {0} lần (lấy mẫu theo tầm quan trọng), trên tập kiểm tra: gấp {0} lần công việc</translation>
    </message>
    <message>
        <source>Measure −log p(x) on the test split and record it with its protocol</source>
        <translation>Đo −log p(x) trên tập kiểm tra và ghi lại cùng quy trình</translation>
    </message>
    <message>
        <source>Move the run to the trash (Del)</source>
        <translation>Chuyển lượt chạy vào thùng rác (Del)</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Runs (*{0})</source>
        <translation>Lượt chạy (*{0})</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Say where the data are now that this run was trained on</source>
        <translation>Chỉ ra nơi hiện có dữ liệu đã huấn luyện lượt chạy này</translation>
    </message>
    <message>
        <source>See which dimensions each of its outputs depends on</source>
        <translation>Xem mỗi đầu ra của nó phụ thuộc vào những chiều nào</translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation>Trước hết chọn một lượt chạy.</translation>
    </message>
    <message>
        <source>Set this model beside others</source>
        <translation>Đặt mô hình này cạnh những mô hình khác</translation>
    </message>
    <message>
        <source>Set up a model of the codes it writes</source>
        <translation>Chuẩn bị một mô hình của các mã mà nó viết ra</translation>
    </message>
    <message>
        <source>Set up a new training as in this run, to change before it starts</source>
        <translation>Chuẩn bị một lần huấn luyện mới như trong lượt này, để sửa trước khi bắt đầu</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Hiện trong thư mục</translation>
    </message>
    <message>
        <source>Show the run's files in the file manager</source>
        <translation>Hiện các tệp của lượt chạy trong trình quản lý tệp</translation>
    </message>
    <message>
        <source>This model has no likelihood: there is no test NLL to compute.</source>
        <translation>Mô hình này không có hàm hợp lý: không có NLL kiểm tra để tính.</translation>
    </message>
    <message>
        <source>This model writes nothing down in codes.</source>
        <translation>Mô hình này không viết gì thành mã.</translation>
    </message>
    <message>
        <source>This run has no weights yet; train it for an epoch.</source>
        <translation>Lượt chạy này chưa có trọng số; hãy huấn luyện nó một epoch.</translation>
    </message>
    <message>
        <source>This run is being trained already.</source>
        <translation>Lượt chạy này đang được huấn luyện rồi.</translation>
    </message>
    <message>
        <source>This run is being trained; it is evaluated when training ends.</source>
        <translation>Lượt chạy này đang được huấn luyện; nó được đánh giá khi huấn luyện xong.</translation>
    </message>
    <message>
        <source>This run is being trained; stop it first.</source>
        <translation>Lượt chạy này đang được huấn luyện; hãy dừng nó trước.</translation>
    </message>
    <message>
        <source>This run waits in the queue already.</source>
        <translation>Lượt chạy này đã nằm trong hàng chờ.</translation>
    </message>
    <message>
        <source>Train a new run that begins with this one's weights</source>
        <translation>Huấn luyện một lượt chạy mới bắt đầu bằng trọng số của lượt này</translation>
    </message>
    <message>
        <source>Train further</source>
        <translation>Huấn luyện tiếp</translation>
    </message>
    <message>
        <source>Use its codes as data</source>
        <translation>Dùng mã của nó làm dữ liệu</translation>
    </message>
    <message>
        <source>Write the run as one file, to be opened on another machine</source>
        <translation>Ghi lượt chạy thành một tệp, để mở trên máy khác</translation>
    </message>
    <message>
        <source>Write what you want to remember of this run</source>
        <translation>Viết điều cần nhớ về lượt chạy này</translation>
    </message>
    <message>
        <source>{0} has been trained for {1} epochs. Train it up to how many?</source>
        <translation>{0} đã được huấn luyện {1} epoch. Huấn luyện đến bao nhiêu?</translation>
    </message>
</context>
<context>
    <name>RunData</name>
    <message>
        <source>Read {0}</source>
        <translation>Đọc {0}</translation>
    </message>
</context>
<context>
    <name>RunHeadline</name>
    <message>
        <source>1 epoch</source>
        <translation>1 epoch</translation>
    </message>
    <message>
        <source>Its data and training settings</source>
        <translation>Dữ liệu và thiết lập huấn luyện của nó</translation>
    </message>
    <message>
        <source>Not trained yet: {0}</source>
        <translation>Chưa huấn luyện: {0}</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation>Chưa huấn luyện gì</translation>
    </message>
    <message>
        <source>The run on show</source>
        <translation>Lượt chạy đang hiện</translation>
    </message>
    <message>
        <source>Trained: {0}</source>
        <translation>Đã huấn luyện: {0}</translation>
    </message>
    <message>
        <source>epoch {0:,}</source>
        <translation>epoch {0:,}</translation>
    </message>
    <message>
        <source>epoch {0:,} of {1:,}</source>
        <translation>epoch {0:,} trên {1:,}</translation>
    </message>
    <message>
        <source>{0:,} epochs</source>
        <translation>{0:,} epoch</translation>
    </message>
    <message>
        <source>{0}: preparing</source>
        <translation>{0}: đang chuẩn bị</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>No run has “{0}” in its title, model, data or note.</source>
        <translation>Không lượt chạy nào có “{0}” trong tên, mô hình, dữ liệu hay ghi chú.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Lượt chạy</translation>
    </message>
</context>
<context>
    <name>RunOn</name>
    <message>
        <source>Run on with {0}</source>
        <translation>Chạy tiếp mãi: {0}</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Choose a run</source>
        <translation>Chọn lượt chạy</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>Đến phần huấn luyện</translation>
    </message>
    <message>
        <source>Take another model in hand</source>
        <translation>Chọn mô hình khác</translation>
    </message>
    <message>
        <source>The engine is being loaded</source>
        <translation>Bộ máy tính toán đang được nạp</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Huấn luyện mô hình</translation>
    </message>
    <message>
        <source>its record does not describe a model</source>
        <translation>bản ghi của nó không mô tả một mô hình nào</translation>
    </message>
    <message>
        <source>no weights yet</source>
        <translation>chưa có trọng số</translation>
    </message>
    <message>
        <source>{0} waits for the engine, which is being loaded</source>
        <translation>{0} đợi bộ máy tính toán đang được nạp</translation>
    </message>
</context>
<context>
    <name>RunScoring</name>
    <message>
        <source>Evaluate {0}</source>
        <translation>Đánh giá {0}</translation>
    </message>
    <message>
        <source>{0}: test {1} on {2:,} events ({3}).</source>
        <translation>{0}: kiểm tra {1} trên {2:,} điểm dữ liệu ({3}).</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>1 is the lowest NLL, among rows of one protocol and split</source>
        <translation>1 là NLL thấp nhất, trong các hàng cùng quy trình đo và cùng cách chia</translation>
    </message>
    <message>
        <source>Bits/dim</source>
        <translation>Bit/chiều</translation>
    </message>
    <message>
        <source>Bounds (≤) are ranked among themselves, and so is each sort of estimate (≈): by an estimated constant, by many guesses, over orderings.</source>
        <translation>Các cận (≤) được xếp hạng riêng với nhau, và mỗi loại ước lượng (≈) cũng vậy: bằng hằng số ước lượng, bằng nhiều lần đoán, trên nhiều thứ tự.</translation>
    </message>
    <message>
        <source>Check runs to evaluate them, or to show them side by side</source>
        <translation>Đánh dấu các lượt chạy để đánh giá, hoặc để hiện cạnh nhau</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Điểm dữ liệu</translation>
    </message>
    <message>
        <source>Mean negative log-likelihood of an event, ± its standard error. Lower is better, but only numbers of one protocol and split can be compared.</source>
        <translation>Trung bình log hợp lý âm của một điểm dữ liệu, ± sai số chuẩn. Thấp hơn là tốt hơn, nhưng chỉ so sánh được các con số cùng quy trình đo và cùng cách chia.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>NLL / (D ln 2): the mean cost of one dimension; of documents the perplexity of a word. Densities have neither.</source>
        <translation>NLL / (D ln 2): chi phí trung bình của một chiều; với tài liệu là perplexity của một từ. Mật độ không có cả hai.</translation>
    </message>
    <message>
        <source>NLL, nats</source>
        <translation>NLL, nat</translation>
    </message>
    <message>
        <source>Number of trained parameters</source>
        <translation>Số tham số được huấn luyện</translation>
    </message>
    <message>
        <source>Only runs inside this group are ranked against each other.</source>
        <translation>Chỉ các lượt chạy trong nhóm này được xếp hạng với nhau.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Per sample</source>
        <translation>Mỗi mẫu</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hạng</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lượt chạy</translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation>Các lượt chạy để so sánh</translation>
    </message>
    <message>
        <source>Shape of one event, and how many values a pixel takes</source>
        <translation>Hình dạng của một điểm dữ liệu, và một điểm ảnh nhận bao nhiêu giá trị</translation>
    </message>
    <message>
        <source>Space checks a run; a click on a title sorts.</source>
        <translation>Space đánh dấu một lượt chạy; nhấp vào tiêu đề để sắp xếp.</translation>
    </message>
    <message>
        <source>This run has no weights yet; train it for an epoch first.</source>
        <translation>Lượt chạy này chưa có trọng số; hãy huấn luyện nó một epoch trước.</translation>
    </message>
    <message>
        <source>Time spent in training</source>
        <translation>Thời gian huấn luyện</translation>
    </message>
    <message>
        <source>Time to draw one sample here, when last measured</source>
        <translation>Thời gian rút một mẫu ở máy này, theo lần đo gần nhất</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Huấn luyện</translation>
    </message>
    <message>
        <source>Which data the run was trained on</source>
        <translation>Lượt chạy được huấn luyện trên dữ liệu nào</translation>
    </message>
    <message>
        <source>Which model</source>
        <translation>Mô hình nào</translation>
    </message>
    <message>
        <source>{0} · {1} split</source>
        <translation>{0} · tập {1}</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>A run is one training of one model; it appears here as soon as it starts.</source>
        <translation>Một lượt chạy là một lần huấn luyện một mô hình; nó hiện ra ở đây ngay khi bắt đầu.</translation>
    </message>
    <message>
        <source>Best number first, each data set by itself</source>
        <translation>Số tốt nhất trước, riêng từng bộ dữ liệu</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Lọc lượt chạy</translation>
    </message>
    <message>
        <source>In hand is {0}. Select a run to take it instead.</source>
        <translation>Đang dùng {0}. Chọn một lượt chạy để thay nó.</translation>
    </message>
    <message>
        <source>Measure, rename, note, duplicate, export, show in folder, trash</source>
        <translation>Đo, đổi tên, ghi chú, nhân bản, xuất, hiện trong thư mục, thùng rác</translation>
    </message>
    <message>
        <source>More actions on the selected run</source>
        <translation>Thao tác khác với lượt chạy đang chọn</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Chưa có lượt chạy</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Mở lượt chạy</translation>
    </message>
    <message>
        <source>Open a run from elsewhere: an .arstudio file, or the run.json of a folder</source>
        <translation>Mở một lượt chạy từ nơi khác: tệp .arstudio, hoặc run.json của một thư mục</translation>
    </message>
    <message>
        <source>Order of the runs</source>
        <translation>Thứ tự các lượt chạy</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Lượt chạy</translation>
    </message>
    <message>
        <source>Runs (*{0} run.json)</source>
        <translation>Lượt chạy (*{0} run.json)</translation>
    </message>
    <message>
        <source>Select a run to sample, complete and explain with it.</source>
        <translation>Chọn một lượt chạy để lấy mẫu, hoàn thiện và giải thích với nó.</translation>
    </message>
    <message>
        <source>Show only runs in which this occurs</source>
        <translation>Chỉ hiện những lượt chạy có chứa điều này</translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation>Sắp xếp và gộp nhóm</translation>
    </message>
    <message>
        <source>Stop evaluating; no score is recorded</source>
        <translation>Dừng đánh giá; không điểm số nào được ghi</translation>
    </message>
    <message>
        <source>Title, model, data or note</source>
        <translation>Tên, mô hình, dữ liệu hoặc ghi chú</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Huấn luyện mô hình</translation>
    </message>
    <message>
        <source>Under the titles of their data</source>
        <translation>Dưới tên dữ liệu của chúng</translation>
    </message>
    <message>
        <source>{0:,} events</source>
        <translation>{0:,} điểm dữ liệu</translation>
    </message>
</context>
<context>
    <name>RunsState</name>
    <message>
        <source>{0} · gallery</source>
        <translation>{0} · thư viện</translation>
    </message>
</context>
<context>
    <name>SampleConditional</name>
    <message>
        <source>Amplitude</source>
        <translation>Biên độ</translation>
    </message>
    <message>
        <source>Axis of the conditional</source>
        <translation>Trục của phân phối có điều kiện</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Density over amplitudes</source>
        <translation>Mật độ theo biên độ</translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <source>
Before each is the text it was given.</source>
        <translation>
Trước mỗi mẫu là văn bản nó được cho trước.</translation>
    </message>
    <message>
        <source>
Below each is the class it was given.</source>
        <translation>
Dưới mỗi mẫu là lớp nó được cho trước.</translation>
    </message>
    <message>
        <source>
Left of each is the picture it was given.</source>
        <translation>
Bên trái mỗi mẫu là ảnh nó được cho trước.</translation>
    </message>
    <message>
        <source> · valid {0}</source>
        <translation> · kiểm định {0}</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>Mẫu (&amp;S)</translation>
    </message>
    <message>
        <source>Drawn after each epoch from the same noise, so that only the model changes:
x_i is the value whose cumulative p(x_i | x_&lt;i) passes the i-th random number.</source>
        <translation>Rút sau mỗi epoch từ cùng một nhiễu, để chỉ mô hình thay đổi:
x_i là giá trị mà tại đó xác suất tích lũy của p(x_i | x_&lt;i) vượt số ngẫu nhiên thứ i.</translation>
    </message>
    <message>
        <source>Epoch and its validation NLL</source>
        <translation>Epoch và NLL kiểm định của nó</translation>
    </message>
    <message>
        <source>Epoch of the samples</source>
        <translation>Epoch của các mẫu</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Move through training time; the right end follows it</source>
        <translation>Đi theo thời gian huấn luyện; đầu bên phải theo sát nó</translation>
    </message>
    <message>
        <source>Samples are drawn at the end of each epoch; none has ended yet.</source>
        <translation>Mẫu được rút khi mỗi epoch kết thúc; chưa epoch nào xong.</translation>
    </message>
    <message>
        <source>Samples of the epoch</source>
        <translation>Mẫu của epoch</translation>
    </message>
    <message>
        <source>Show the newest epoch, and follow as more are trained</source>
        <translation>Hiện epoch mới nhất, và đi theo khi huấn luyện thêm</translation>
    </message>
    <message>
        <source>The first samples are drawn at the end of the first epoch.</source>
        <translation>Các mẫu đầu tiên được rút khi epoch đầu kết thúc.</translation>
    </message>
    <message>
        <source>This run has kept no samples; set “Samples per epoch” to draw some.</source>
        <translation>Lượt chạy này không giữ mẫu nào; đặt “Mẫu mỗi epoch” để rút một ít.</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>epoch {0}</translation>
    </message>
</context>
<context>
    <name>SamplingPanel</name>
    <message>
        <source>About these samples</source>
        <translation>Về các mẫu này</translation>
    </message>
    <message>
        <source>Beside the samples, what was expected of each pixel when it was drawn</source>
        <translation>Bên cạnh các mẫu, điều được kỳ vọng ở mỗi điểm ảnh khi nó được rút</translation>
    </message>
    <message>
        <source>Choose a sample to see how it came about</source>
        <translation>Chọn một mẫu để xem nó hình thành thế nào</translation>
    </message>
    <message>
        <source>Choose a trained run, or train a model: it then draws new images one pixel after the other, each from p(x_i | x_&lt;i), beside the map of those probabilities.</source>
        <translation>Chọn một lượt chạy đã huấn luyện, hoặc huấn luyện một mô hình: nó rút các ảnh mới, hết điểm ảnh này đến điểm ảnh khác, mỗi điểm từ p(x_i | x_&lt;i), cạnh bản đồ của các xác suất đó.</translation>
    </message>
    <message>
        <source>Draw what is typed</source>
        <translation>Rút cái được gõ</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Rút mẫu</translation>
    </message>
    <message>
        <source>Drawn before</source>
        <translation>Đã rút trước đây</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Load the run's data</source>
        <translation>Nạp dữ liệu của lượt chạy</translation>
    </message>
    <message>
        <source>No weights to draw from yet</source>
        <translation>Chưa có trọng số để rút mẫu</translation>
    </message>
    <message>
        <source>Open the data set that this run was trained on, to see it beside the samples</source>
        <translation>Mở bộ dữ liệu đã huấn luyện lượt chạy này, để xem cạnh các mẫu</translation>
    </message>
    <message>
        <source>Same noise, other ways</source>
        <translation>Cùng nhiễu, cách khác</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Samples appear here.</source>
        <translation>Các mẫu hiện ở đây.</translation>
    </message>
    <message>
        <source>Samples, or one of them in several ways</source>
        <translation>Các mẫu, hoặc một mẫu theo nhiều cách</translation>
    </message>
    <message>
        <source>Script that draws these again (Python)…</source>
        <translation>Đoạn mã rút lại các mẫu này (Python)…</translation>
    </message>
    <message>
        <source>Shown: {0}. Asked for: {1}. Press Enter or Draw.</source>
        <translation>Đang hiện: {0}. Được yêu cầu: {1}. Nhấn Enter hoặc Rút.</translation>
    </message>
    <message>
        <source>Stop drawing; what is drawn stays</source>
        <translation>Dừng rút; những gì đã rút vẫn còn</translation>
    </message>
    <message>
        <source>The current run keeps its first weights after one epoch. Then you can watch it draw, pixel by pixel, while training goes on.</source>
        <translation>Lượt chạy hiện tại giữ bộ trọng số đầu tiên sau một epoch. Khi đó có thể xem nó rút, từng điểm ảnh một, trong khi việc huấn luyện vẫn tiếp diễn.</translation>
    </message>
    <message>
        <source>Training has found better weights (epoch {0}): draw again.</source>
        <translation>Huấn luyện đã tìm được trọng số tốt hơn (epoch {0}): rút lại.</translation>
    </message>
    <message>
        <source>Watch a model draw</source>
        <translation>Xem mô hình rút mẫu</translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation>cho trước {0}</translation>
    </message>
    <message>
        <source>what is chosen next</source>
        <translation>điều được chọn tiếp</translation>
    </message>
    <message>
        <source>with their pro&amp;babilities</source>
        <translation>kèm xác suất (&amp;B)</translation>
    </message>
    <message>
        <source>{0} draws as soon as the engine is loaded</source>
        <translation>{0} sẽ rút ngay khi bộ máy tính toán được nạp</translation>
    </message>
    <message>
        <source>{0} is no longer among the runs.</source>
        <translation>{0} không còn trong các lượt chạy.</translation>
    </message>
</context>
<context>
    <name>SamplingState</name>
    <message>
        <source>Draw from {0}</source>
        <translation>Rút từ {0}</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Khung</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Lưu thành…</translation>
    </message>
    <message>
        <source>No run belongs to it.</source>
        <translation>Không có lượt chạy nào thuộc về nó.</translation>
    </message>
    <message>
        <source>One file shows somebody else this page as it is: settings, seed, image and mask, where it was looked at. It opens by a double click, or dropped on the window; what they had there comes back by one click.</source>
        <translation>Một tệp cho người khác thấy trang này đúng như hiện tại: thiết lập, mầm ngẫu nhiên, ảnh và mặt nạ, chỗ đang xem. Mở bằng nhấp đúp, hoặc thả vào cửa sổ; những gì họ đang có sẽ trở lại bằng một lần nhấp.</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Khung</translation>
    </message>
    <message>
        <source>Panels (*{0})</source>
        <translation>Khung (*{0})</translation>
    </message>
    <message>
        <source>Save this panel</source>
        <translation>Lưu khung này</translation>
    </message>
    <message>
        <source>Whose state is saved</source>
        <translation>Trạng thái của khung nào được lưu</translation>
    </message>
    <message>
        <source>With its &amp;runs</source>
        <translation>Kèm các &amp;lượt chạy</translation>
    </message>
    <message>
        <source>{0} comes with the program.</source>
        <translation>{0} đi kèm chương trình.</translation>
    </message>
    <message>
        <source>{0}, {1}; without it the file opens where that run is already.</source>
        <translation>{0}, {1}; không kèm thì tệp chỉ mở được ở nơi đã có lượt chạy đó.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Animation ({0})…</source>
        <translation>Hoạt hình ({0})…</translation>
    </message>
    <message>
        <source>Animation in all its colours (WebP)…</source>
        <translation>Hoạt hình đủ mọi màu (WebP)…</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Ảnh gốc</translation>
    </message>
    <message>
        <source>This slide (PNG)…</source>
        <translation>Trang này (PNG)…</translation>
    </message>
    <message>
        <source>This slide (SVG)…</source>
        <translation>Trang này (SVG)…</translation>
    </message>
    <message>
        <source>map: {0}</source>
        <translation>bản đồ: {0}</translation>
    </message>
    <message>
        <source>{0} completions by each model, seed {1}</source>
        <translation>{0} bản hoàn thiện của mỗi mô hình, mầm {1}</translation>
    </message>
    <message>
        <source>{0} samples of each model from the same noise, seed {1}</source>
        <translation>{0} mẫu của mỗi mô hình từ cùng một nhiễu, mầm {1}</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Ctrl+wheel zooms, with the focus the wheel alone; a drag moves on, a double click shows all.
Keys: ← → go on, + − zoom, 0 shows all, P plays.</source>
        <translation>Ctrl+lăn chuột để phóng to, khi có tiêu điểm thì chỉ cần lăn; kéo để dời, nhấp đúp để hiện tất cả.
Phím: ← → đi tiếp, + − phóng to thu nhỏ, 0 hiện tất cả, P phát.</translation>
    </message>
    <message>
        <source>How frequencies are laid out</source>
        <translation>Cách sắp các tần số</translation>
    </message>
    <message>
        <source>How loud each frequency is in each moment, below the waveform</source>
        <translation>Mỗi tần số to đến đâu ở từng thời điểm, bên dưới dạng sóng</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Tuyến tính</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarit</translation>
    </message>
    <message>
        <source>Own scales</source>
        <translation>Thang riêng</translation>
    </message>
    <message>
        <source>Scale of frequencies</source>
        <translation>Thang tần số</translation>
    </message>
    <message>
        <source>Show all of the clip (double click, or 0)</source>
        <translation>Hiện cả đoạn âm (nhấp đúp, hoặc 0)</translation>
    </message>
    <message>
        <source>Show each clip as large as there is room; else all at the same scale</source>
        <translation>Hiện từng đoạn âm to hết chỗ có được; nếu không thì tất cả cùng một thang</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Phổ đồ</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>How often an event of the other data scores above a test event (ties half), ± the standard error of DeLong: 0.5 is chance</source>
        <translation>Tần suất một điểm của dữ liệu khác có điểm số cao hơn một điểm dữ liệu kiểm tra (bằng nhau tính nửa), ± sai số chuẩn DeLong: 0,5 là ngẫu nhiên</translation>
    </message>
    <message>
        <source>Input complexity</source>
        <translation>Độ phức tạp đầu vào</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Độ hợp lý</translation>
    </message>
    <message>
        <source>Misleads: {0} looks less strange than test data.</source>
        <translation>Gây nhầm: {0} trông ít lạ hơn dữ liệu kiểm tra.</translation>
    </message>
    <message>
        <source>Ratio to background</source>
        <translation>Tỉ số với nền</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Tells nothing: chance is within two standard errors.</source>
        <translation>Không nói lên điều gì: mức ngẫu nhiên nằm trong hai sai số chuẩn.</translation>
    </message>
    <message>
        <source>Tells {0} from test data.</source>
        <translation>Phân biệt được {0} với dữ liệu kiểm tra.</translation>
    </message>
    <message>
        <source>Typicality</source>
        <translation>Tính điển hình</translation>
    </message>
    <message>
        <source>log q(x) − log p(x), q what another run makes of the same event</source>
        <translation>log q(x) − log p(x), q là xác suất mà một lượt chạy khác gán cho cùng điểm dữ liệu</translation>
    </message>
    <message>
        <source>|−log p(x) − H|, H the mean NLL of validation: too likely is strange, too</source>
        <translation>|−log p(x) − H|, H là NLL trung bình của tập kiểm định: hợp lý quá cũng là lạ</translation>
    </message>
    <message>
        <source>−log p(x): what is unlikely is strange</source>
        <translation>−log p(x): điều ít hợp lý là điều lạ</translation>
    </message>
    <message>
        <source>−log₂ p(x) − L(x), L the bits that PNG or zlib needs</source>
        <translation>−log₂ p(x) − L(x), L là số bit mà PNG hoặc zlib cần</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>About the checked runs</source>
        <translation>Về các lượt chạy được đánh dấu</translation>
    </message>
    <message>
        <source>By how much one finds the same test events likelier, one by one</source>
        <translation>Một lượt chạy thấy cùng các điểm dữ liệu kiểm tra hợp lý hơn bao nhiêu, từng điểm một</translation>
    </message>
    <message>
        <source>Chart of a sweep</source>
        <translation>Đồ thị của loạt thử</translation>
    </message>
    <message>
        <source>Check runs in the table first.</source>
        <translation>Hãy đánh dấu các lượt chạy trong bảng trước.</translation>
    </message>
    <message>
        <source>Check runs of your own that have no such test NLL yet</source>
        <translation>Hãy đánh dấu các lượt chạy của mình chưa có NLL kiểm tra này</translation>
    </message>
    <message>
        <source>Check two runs of the same data: they meet the same test events.</source>
        <translation>Hãy đánh dấu hai lượt chạy của cùng dữ liệu: chúng gặp cùng các điểm dữ liệu kiểm tra.</translation>
    </message>
    <message>
        <source>Comparing event by event</source>
        <translation>Đang so sánh từng điểm dữ liệu</translation>
    </message>
    <message>
        <source>Compute the test NLL of {0} checked runs, in the background</source>
        <translation>Tính NLL kiểm tra của {0} lượt chạy được đánh dấu, ở chế độ nền</translation>
    </message>
    <message>
        <source>Evaluate missing</source>
        <translation>Đánh giá mục thiếu</translation>
    </message>
    <message>
        <source>Models of any ordering: by how many orderings each event is scored. The mean of the joint
probabilities costs as many times as much, and is a better model. Bounded models:
by how many times their guesses.</source>
        <translation>Mô hình thứ tự bất kỳ: mỗi điểm dữ liệu được chấm theo bao nhiêu thứ tự. Trung bình của các xác suất
đồng thời tốn gấp bấy nhiêu lần, và là một mô hình tốt hơn. Mô hình có cận:
gấp bao nhiêu lần số lần đoán.</translation>
    </message>
    <message>
        <source>NLL with errors against the setting in which the checked runs differ</source>
        <translation>NLL kèm sai số, theo thiết lập mà các lượt chạy được đánh dấu khác nhau</translation>
    </message>
    <message>
        <source>Orderings of a score</source>
        <translation>Số thứ tự cho một điểm số</translation>
    </message>
    <message>
        <source>Paired difference</source>
        <translation>Hiệu theo cặp</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Hiện cạnh nhau</translation>
    </message>
    <message>
        <source>Show the checked runs beside each other: samples and completions</source>
        <translation>Hiện các lượt chạy được đánh dấu cạnh nhau: mẫu và bản hoàn thiện</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Dừng so sánh</translation>
    </message>
    <message>
        <source>Stop; what was scored stays in its run</source>
        <translation>Dừng; những gì đã chấm vẫn còn trong lượt chạy</translation>
    </message>
    <message>
        <source>They are measured on other events: check two runs of the same data.</source>
        <translation>Chúng được đo trên dữ liệu khác nhau: hãy đánh dấu hai lượt chạy của cùng dữ liệu.</translation>
    </message>
    <message>
        <source>one ordering</source>
        <translation>một thứ tự</translation>
    </message>
    <message>
        <source>{0} are checked; at most {1} stand side by side.</source>
        <translation>Đã đánh dấu {0}; nhiều nhất {1} đứng cạnh nhau.</translation>
    </message>
    <message>
        <source>{0} checked.</source>
        <translation>Đã đánh dấu {0}.</translation>
    </message>
    <message>
        <source>{0} has no likelihood.</source>
        <translation>{0} không có hàm hợp lý.</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Choose another seed at random, and draw</source>
        <translation>Chọn ngẫu nhiên một mầm khác, rồi rút</translation>
    </message>
    <message>
        <source>Copy seed and settings</source>
        <translation>Sao chép mầm và thiết lập</translation>
    </message>
    <message>
        <source>Copy seed and settings as text</source>
        <translation>Sao chép mầm và thiết lập dạng văn bản</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Mầm mới</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Mầm (&amp;E)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Mầm</translation>
    </message>
    <message>
        <source>The seed of the noise that samples are made from: the same seed and model give the same events, and all models share the noise of a seed.</source>
        <translation>Mầm của nhiễu dùng để tạo mẫu: cùng mầm và cùng mô hình cho cùng điểm dữ liệu, và mọi mô hình dùng chung nhiễu của một mầm.</translation>
    </message>
</context>
<context>
    <name>SeriesResults</name>
    <message>
        <source>Completions appear here as curves.</source>
        <translation>Các bản hoàn thiện hiện ở đây dưới dạng đường cong.</translation>
    </message>
    <message>
        <source>Completions as curves</source>
        <translation>Các bản hoàn thiện dạng đường cong</translation>
    </message>
    <message>
        <source>Take ticks away from steps, then press Complete.</source>
        <translation>Bỏ dấu chọn ở một số bước, rồi nhấn Hoàn thiện.</translation>
    </message>
    <message>
        <source>The original, and completions of it</source>
        <translation>Bản gốc và các bản hoàn thiện của nó</translation>
    </message>
</context>
<context>
    <name>SeriesView</name>
    <message>
        <source>Curves</source>
        <translation>Đường cong</translation>
    </message>
    <message>
        <source>Windows as curves</source>
        <translation>Các cửa sổ dạng đường cong</translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>It was saved with {0}, which is not here: ask for a file with its run.</source>
        <translation>Nó được lưu cùng {0}, mà ở đây không có: hãy xin một tệp kèm lượt chạy.</translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation>Lưu {0}</translation>
    </message>
    <message>
        <source>The file is of a panel that is not in this version.</source>
        <translation>Tệp thuộc về một khung không có trong phiên bản này.</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Go back to the settings known to work here</source>
        <translation>Quay về các thiết lập đã biết là dùng được ở đây</translation>
    </message>
    <message>
        <source>Its value is larger than the {0:,} that can be set here, so {1} is taken.</source>
        <translation>Giá trị của nó lớn hơn mức {0:,} có thể đặt ở đây, nên lấy {1}.</translation>
    </message>
    <message>
        <source>Reset to recipe</source>
        <translation>Về theo công thức</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Begin with one step and &amp;pause</source>
        <translation>Bắt đầu bằng một bước rồi tạm dừng (&amp;P)</translation>
    </message>
    <message>
        <source>Find devices</source>
        <translation>Tìm thiết bị</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>Học thế nào</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Bao lâu</translation>
    </message>
    <message>
        <source>Not used: this model learns by counting or EM, not by gradients.</source>
        <translation>Không dùng: mô hình này học bằng cách đếm hoặc EM, không bằng gradient.</translation>
    </message>
    <message>
        <source>Seed, device and safety</source>
        <translation>Mầm, thiết bị và an toàn</translation>
    </message>
    <message>
        <source>To watch single steps: training pauses after each until it is resumed</source>
        <translation>Để xem từng bước: huấn luyện tạm dừng sau mỗi bước cho đến khi được tiếp tục</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>1  &amp;Data</source>
        <translation>1  &amp;Dữ liệu</translation>
    </message>
    <message>
        <source>2  Mod&amp;el</source>
        <translation>2  Mô hình (&amp;E)</translation>
    </message>
    <message>
        <source>3  &amp;Settings</source>
        <translation>3  Thiết lập (&amp;S)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Back to the run on show (Escape)</source>
        <translation>Về lượt chạy đang hiện (Escape)</translation>
    </message>
    <message>
        <source>Complete {0} images with {1}</source>
        <translation>Hoàn thiện {0} ảnh bằng {1}</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Huấn luyện mới</translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation>Loạt thử (&amp;W)</translation>
    </message>
    <message>
        <source>Steps of a new training</source>
        <translation>Các bước của một lần huấn luyện mới</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>&amp;Images</source>
        <translation>Số ảnh (&amp;I)</translation>
    </message>
    <message>
        <source>About the image pointed at</source>
        <translation>Về ảnh đang trỏ</translation>
    </message>
    <message>
        <source>Complete fills a sheet: this image and those after it, under the same mask.
What is observed stands at the left, the original at the right.</source>
        <translation>Hoàn thiện sẽ làm đầy một tờ: ảnh này và các ảnh tiếp theo, dưới cùng một mặt nạ.
Phần đã biết đứng bên trái, bản gốc bên phải.</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Bản hoàn thiện</translation>
    </message>
    <message>
        <source>Completions of &amp;each</source>
        <translation>Số bản mỗi ảnh (&amp;E)</translation>
    </message>
    <message>
        <source>Completions of each image</source>
        <translation>Số bản hoàn thiện mỗi ảnh</translation>
    </message>
    <message>
        <source>Give up; the rows that are done stay</source>
        <translation>Bỏ dở; những hàng đã xong vẫn còn</translation>
    </message>
    <message>
        <source>How many images: the one at the left and those after it</source>
        <translation>Bao nhiêu ảnh: ảnh bên trái và các ảnh tiếp theo</translation>
    </message>
    <message>
        <source>How many times to fill in each image</source>
        <translation>Điền vào mỗi ảnh bao nhiêu lần</translation>
    </message>
    <message>
        <source>Images on the sheet</source>
        <translation>Số ảnh trên tờ</translation>
    </message>
    <message>
        <source>Live leaves this sheet to Complete: it takes about {0}.</source>
        <translation>Chế độ tức thì để nút Hoàn thiện làm tờ này: mất khoảng {0}.</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Đã biết</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Ảnh gốc</translation>
    </message>
    <message>
        <source>Progress of the sheet</source>
        <translation>Tiến độ của tờ</translation>
    </message>
    <message>
        <source>Several images and their completions</source>
        <translation>Nhiều ảnh và các bản hoàn thiện</translation>
    </message>
    <message>
        <source>The images are being read…</source>
        <translation>Đang đọc các ảnh…</translation>
    </message>
    <message>
        <source>This sheet (PNG)…</source>
        <translation>Tờ này (PNG)…</translation>
    </message>
    <message>
        <source>This sheet (SVG)…</source>
        <translation>Tờ này (SVG)…</translation>
    </message>
    <message>
        <source>{0} of {1} images · {2} · {3} · observed at the left, original at the right</source>
        <translation>{0} trong {1} ảnh · {2} · {3} · phần đã biết bên trái, bản gốc bên phải</translation>
    </message>
    <message>
        <source>{0}, completion {1}: log p(x) = {2}; the original {3}</source>
        <translation>{0}, bản hoàn thiện {1}: log p(x) = {2}; bản gốc {3}</translation>
    </message>
    <message>
        <source>{0}: log p(x) = {1}, its completions on average {2}</source>
        <translation>{0}: log p(x) = {1}, các bản hoàn thiện trung bình {2}</translation>
    </message>
    <message>
        <source>{0}: not done yet</source>
        <translation>{0}: chưa xong</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>What was expected of each pixel: from dark blue, 0, to yellow, 1.</source>
        <translation>Điều được kỳ vọng ở từng điểm ảnh: từ lam đậm, 0, đến vàng, 1.</translation>
    </message>
    <message>
        <source>{0}: probability maps</source>
        <translation>{0}: các bản đồ xác suất</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
</context>
<context>
    <name>SightView</name>
    <message>
        <source> and no other</source>
        <translation> và không gì khác</translation>
    </message>
    <message>
        <source> and {0:,} later ones</source>
        <translation> và {0:,} đầu vào đứng sau</translation>
    </message>
    <message>
        <source>, its own {0}</source>
        <translation>, {0} của chính nó</translation>
    </message>
    <message>
        <source>Row: an output. Column: an input. Both in the order of drawing. Bright: changing the input changes the output; darkest: not at all. Click a row to see it alone.</source>
        <translation>Hàng: một đầu ra. Cột: một đầu vào. Cả hai theo thứ tự rút. Sáng: đổi đầu vào thì đầu ra đổi; tối nhất: hoàn toàn không. Nhấp vào một hàng để xem riêng.</translation>
    </message>
    <message>
        <source>Rows: outputs · columns: inputs</source>
        <translation>Hàng: đầu ra · cột: đầu vào</translation>
    </message>
    <message>
        <source>The output {0}, number {1:,} of {2:,}, sees {3:,} of {4:,} earlier inputs</source>
        <translation>Đầu ra {0}, thứ {1:,} trong {2:,}, thấy {3:,} trong {4:,} đầu vào đứng trước</translation>
    </message>
    <message>
        <source>What the map means</source>
        <translation>Ý nghĩa của bản đồ</translation>
    </message>
    <message>
        <source>Which output sees which input</source>
        <translation>Đầu ra nào thấy đầu vào nào</translation>
    </message>
    <message>
        <source>log₁₀ |∂ output / ∂ input| against the largest; darkest: none at all</source>
        <translation>log₁₀ |∂ đầu ra / ∂ đầu vào| so với giá trị lớn nhất; tối nhất: hoàn toàn không</translation>
    </message>
    <message>
        <source>✓ Strictly lower triangular: no output sees its own or a later {0}. The product of the outputs is a density.</source>
        <translation>✓ Tam giác dưới ngặt: không đầu ra nào thấy {0} của chính nó hoặc đứng sau. Tích của các đầu ra là một mật độ.</translation>
    </message>
    <message>
        <source>✗ {0:,} of {1:,} outputs see their own {3}, and {2:,} a later one: their product is no density.</source>
        <translation>✗ {0:,} trong {1:,} đầu ra thấy {3} của chính nó, và {2:,} thấy cái đứng sau: tích của chúng không phải là mật độ.</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Above it: the brightness that each model expected.</source>
        <translation>Phía trên: độ sáng mà mỗi mô hình đã kỳ vọng.</translation>
    </message>
    <message>
        <source>Ma&amp;p</source>
        <translation>Bản đồ (&amp;P)</translation>
    </message>
    <message>
        <source>Map beside the event</source>
        <translation>Bản đồ cạnh điểm dữ liệu</translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation>Các mô hình đặt cạnh nhau</translation>
    </message>
    <message>
        <source>Pixel pointed at</source>
        <translation>Điểm ảnh đang trỏ</translation>
    </message>
    <message>
        <source>Point at a pixel to read it in all models.</source>
        <translation>Trỏ vào một điểm ảnh để đọc nó trong mọi mô hình.</translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation>Hàng {0}, cột {1}</translation>
    </message>
    <message>
        <source>What the right picture of each model shows</source>
        <translation>Ảnh bên phải của mỗi mô hình cho thấy gì</translation>
    </message>
    <message>
        <source>log p(x) = {0}</source>
        <translation>log p(x) = {0}</translation>
    </message>
    <message>
        <source>log p(x) of a whole event, in nats: high is likely</source>
        <translation>log p(x) của cả điểm dữ liệu, theo nat: cao là hợp lý</translation>
    </message>
    <message>
        <source>mean log p {0}</source>
        <translation>log p trung bình {0}</translation>
    </message>
    <message>
        <source>{0} · no. {1}: {2}</source>
        <translation>{0} · số {1}: {2}</translation>
    </message>
</context>
<context>
    <name>SoundEditor</name>
    <message>
        <source>Drag over what the model shall fill in, or from within it to take that back (Shift+← → do so by keys);
Shift+drag moves on</source>
        <translation>Kéo chuột qua phần mô hình phải điền, hoặc kéo từ trong phần đó để bỏ (Shift+← → làm vậy bằng phím);
Shift+kéo để dời đi</translation>
    </message>
    <message>
        <source>Hide a gap</source>
        <translation>Che một khoảng</translation>
    </message>
    <message>
        <source>Hide all from the marked sample on: the model goes on from there</source>
        <translation>Che tất cả từ mẫu được đánh dấu trở đi: mô hình làm tiếp từ đó</translation>
    </message>
    <message>
        <source>Hide nothing</source>
        <translation>Không che gì</translation>
    </message>
    <message>
        <source>Hide the middle</source>
        <translation>Che phần giữa</translation>
    </message>
    <message>
        <source>Hide what follows</source>
        <translation>Che phần sau</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Đảo ngược</translation>
    </message>
    <message>
        <source>Observe all</source>
        <translation>Đã biết tất cả</translation>
    </message>
    <message>
        <source>Swap observed and missing</source>
        <translation>Tráo phần đã biết và phần thiếu</translation>
    </message>
    <message>
        <source>The sound to complete</source>
        <translation>Âm thanh cần hoàn thiện</translation>
    </message>
    <message>
        <source>To be filled in: {0:,} of {1:,} samples</source>
        <translation>Cần điền: {0:,} trên {1:,} mẫu</translation>
    </message>
</context>
<context>
    <name>SoundExplorer</name>
    <message>
        <source>Below: how much each sample surprised, given those before it.</source>
        <translation>Bên dưới: từng mẫu gây bất ngờ đến đâu, khi biết các mẫu trước nó.</translation>
    </message>
    <message>
        <source>Click a sample to read it</source>
        <translation>Nhấp một mẫu để đọc</translation>
    </message>
    <message>
        <source>Coloured: what the branch changed.</source>
        <translation>Tô màu: những gì nhánh đã thay đổi.</translation>
    </message>
    <message>
        <source>Coloured: what the marked sample’s conditional sees.</source>
        <translation>Tô màu: những gì phân phối có điều kiện của mẫu được đánh dấu thấy.</translation>
    </message>
    <message>
        <source>The sound in hand</source>
        <translation>Âm thanh đang chọn</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>Các màu nói gì</translation>
    </message>
    <message>
        <source>surprise, bits</source>
        <translation>độ bất ngờ, bit</translation>
    </message>
</context>
<context>
    <name>SoundHero</name>
    <message>
        <source>It is not drawn yet.</source>
        <translation>Chỗ này chưa được rút.</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Tiếp theo: {0}</translation>
    </message>
    <message>
        <source>Point at a sample to see what it was drawn from; a click stays there</source>
        <translation>Trỏ vào một mẫu để xem nó được rút từ phân phối nào; nhấp để giữ ở đó</translation>
    </message>
    <message>
        <source>Press Draw: the sound grows sample by sample, each from its conditional.</source>
        <translation>Nhấn Rút: âm thanh dài ra từng mẫu một, mỗi mẫu từ phân phối có điều kiện của nó.</translation>
    </message>
    <message>
        <source>The sound so far</source>
        <translation>Âm thanh đến lúc này</translation>
    </message>
</context>
<context>
    <name>SoundResults</name>
    <message>
        <source>About the chosen completion</source>
        <translation>Về bản hoàn thiện được chọn</translation>
    </message>
    <message>
        <source>Click one to choose it; Play plays that one</source>
        <translation>Nhấp một bản để chọn; Phát sẽ phát bản đó</translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation>Bản hoàn thiện {0}: log p(x) = {1}</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Bản hoàn thiện</translation>
    </message>
    <message>
        <source>Completions appear here, below their original.</source>
        <translation>Các bản hoàn thiện hiện ở đây, bên dưới bản gốc.</translation>
    </message>
    <message>
        <source>Drag over what shall be missing, then press Complete.</source>
        <translation>Kéo chuột qua phần phải thiếu, rồi nhấn Hoàn thiện.</translation>
    </message>
    <message>
        <source>In the making.</source>
        <translation>Đang tạo.</translation>
    </message>
    <message>
        <source>Original {0} · completions {1} on average · {2}</source>
        <translation>Gốc {0} · các bản hoàn thiện trung bình {1} · {2}</translation>
    </message>
    <message>
        <source>What was filled in</source>
        <translation>Phần được điền</translation>
    </message>
    <message>
        <source>original</source>
        <translation>gốc</translation>
    </message>
    <message>
        <source>⚠ Of an earlier sound or gap: complete again.</source>
        <translation>⚠ Của âm thanh hoặc khoảng trống trước đó: hãy hoàn thiện lại.</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Click a clip to choose it; Play plays that one</source>
        <translation>Nhấp một đoạn âm để chọn; Phát sẽ phát đoạn đó</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Đoạn âm</translation>
    </message>
</context>
<context>
    <name>SpectrogramCanvas</name>
    <message>
        <source>Loudest at {0:,.0f} Hz</source>
        <translation>To nhất ở {0:,.0f} Hz</translation>
    </message>
    <message>
        <source>{0}: loudest at {1:,.0f} Hz, {2:.0f} dB</source>
        <translation>{0}: to nhất ở {1:,.0f} Hz, {2:.0f} dB</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Closing that window puts it back here.</source>
        <translation>Đóng cửa sổ đó sẽ đưa nó về đây.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Đưa về đây</translation>
    </message>
    <message>
        <source>{0} is in a window of its own</source>
        <translation>{0} ở trong một cửa sổ riêng</translation>
    </message>
</context>
<context>
    <name>StepsHero</name>
    <message>
        <source>Choose a step to see what its value was drawn from</source>
        <translation>Chọn một bước để xem giá trị của nó được rút từ phân phối nào</translation>
    </message>
    <message>
        <source>Every value is drawn. Choose a step to see what it was drawn from.</source>
        <translation>Mọi giá trị đã được rút. Chọn một bước để xem nó được rút từ phân phối nào.</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Tiếp theo: {0}</translation>
    </message>
    <message>
        <source>Press Draw: values appear one after the other, each from its conditional.</source>
        <translation>Nhấn Rút: các giá trị lần lượt hiện ra, mỗi giá trị từ phân phối có điều kiện của nó.</translation>
    </message>
    <message>
        <source>The model is thinking…</source>
        <translation>Mô hình đang tính…</translation>
    </message>
    <message>
        <source>Values in the order they are drawn</source>
        <translation>Các giá trị theo thứ tự được rút</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source> (was {0})</source>
        <translation> (trước là {0})</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Bỏ chúng ra</translation>
    </message>
    <message>
        <source>Load the engine</source>
        <translation>Nạp bộ máy tính toán</translation>
    </message>
    <message>
        <source>Open the folder that the file lies in</source>
        <translation>Mở thư mục chứa tệp này</translation>
    </message>
    <message>
        <source>Open the folder without the pictures that cannot be read</source>
        <translation>Mở thư mục mà không lấy các ảnh không đọc được</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>Đã lưu {0}.</translation>
    </message>
    <message>
        <source>See where in the program it was, and copy that into a report</source>
        <translation>Xem lỗi ở đâu trong chương trình, và chép vào một báo cáo</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Hiện trong thư mục</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Lỗi gì đã xảy ra</translation>
    </message>
    <message>
        <source>{0:,} {1}, {2}</source>
        <translation>{0:,} {1}, {2}</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>, completed</source>
        <translation>, đã hoàn thiện</translation>
    </message>
    <message>
        <source>Choose a model first; {0} is completed then.</source>
        <translation>Trước hết chọn một mô hình; sau đó {0} được hoàn thiện.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Mở {0}</translation>
    </message>
    <message>
        <source>Take {0} in hand again</source>
        <translation>Chọn lại {0}</translation>
    </message>
    <message>
        <source>This model needs other data, so your work on {0} is put by. It is back as soon as a model for it is in hand.</source>
        <translation>Mô hình này cần dữ liệu khác, nên phần đang làm trên {0} được cất lại. Nó trở lại ngay khi chọn một mô hình hợp với nó.</translation>
    </message>
    <message>
        <source>Your own drawing</source>
        <translation>Hình tự vẽ</translation>
    </message>
    <message>
        <source>Your own picture</source>
        <translation>Ảnh riêng</translation>
    </message>
    <message>
        <source>that of test image {0}</source>
        <translation>như của ảnh kiểm tra {0}</translation>
    </message>
</context>
<context>
    <name>SweepPage</name>
    <message>
        <source>1 training</source>
        <translation>1 lần huấn luyện</translation>
    </message>
    <message>
        <source>A setting of the model or of its training</source>
        <translation>Một thiết lập của mô hình hoặc của việc huấn luyện</translation>
    </message>
    <message>
        <source>A sweep queues one training for each value, or for each pair of values of two settings; everything else stays as it is chosen on the other pages.</source>
        <translation>Loạt thử xếp hàng một lần huấn luyện cho mỗi giá trị, hoặc cho mỗi cặp giá trị của hai thiết lập; mọi thứ khác giữ như đã chọn ở các trang kia.</translation>
    </message>
    <message>
        <source>F&amp;irst setting</source>
        <translation>Thiết lập thứ nhất (&amp;I)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Problem with the values</source>
        <translation>Lỗi của các giá trị</translation>
    </message>
    <message>
        <source>Se&amp;cond setting</source>
        <translation>Thiết lập thứ hai (&amp;C)</translation>
    </message>
    <message>
        <source>These are more than {0} trainings; type fewer values.</source>
        <translation>Có hơn {0} lần huấn luyện; gõ ít giá trị hơn.</translation>
    </message>
    <message>
        <source>Trainings of the sweep</source>
        <translation>Các lần huấn luyện của loạt thử</translation>
    </message>
    <message>
        <source>Values to try</source>
        <translation>Giá trị muốn thử</translation>
    </message>
    <message>
        <source>Values to try: {0}</source>
        <translation>Giá trị muốn thử: {0}</translation>
    </message>
    <message>
        <source>{0} trainings</source>
        <translation>{0} lần huấn luyện</translation>
    </message>
    <message>
        <source>⚠ Choose another setting than the first one.</source>
        <translation>⚠ Chọn thiết lập khác với thiết lập thứ nhất.</translation>
    </message>
</context>
<context>
    <name>SweptView</name>
    <message>
        <source>Chart (PNG)…</source>
        <translation>Đồ thị (PNG)…</translation>
    </message>
    <message>
        <source>Chart (SVG)…</source>
        <translation>Đồ thị (SVG)…</translation>
    </message>
    <message>
        <source>Close the chart</source>
        <translation>Đóng đồ thị</translation>
    </message>
    <message>
        <source>NLL by the setting in which the runs differ</source>
        <translation>NLL theo thiết lập mà các lượt chạy khác nhau</translation>
    </message>
    <message>
        <source>Point at a dot to read it; bars are standard errors over the events</source>
        <translation>Trỏ vào một chấm để đọc; các vạch là sai số chuẩn trên các điểm dữ liệu</translation>
    </message>
    <message>
        <source>Points of the chart (CSV)…</source>
        <translation>Các điểm của đồ thị (CSV)…</translation>
    </message>
    <message>
        <source>Read {0} runs</source>
        <translation>Đọc {0} lượt chạy</translation>
    </message>
</context>
<context>
    <name>TablePortrait</name>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Entropies of the columns</source>
        <translation>Entropy của các cột</translation>
    </message>
    <message>
        <source>Entropy, nats</source>
        <translation>Entropy, nat</translation>
    </message>
    <message>
        <source>How uncertain each column is while nothing else is known of the row</source>
        <translation>Mỗi cột bất định đến đâu khi chưa biết gì khác về hàng</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Độ lệch chuẩn</translation>
    </message>
    <message>
        <source>Together {0:.2f} nats: what a model that knows no dependence needs a row.</source>
        <translation>Cộng lại {0:.2f} nat: lượng mà mô hình không biết sự phụ thuộc nào cần cho mỗi hàng.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Click columns to pair them</source>
        <translation>Nhấp các cột để ghép cặp</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Tương quan</translation>
    </message>
    <message>
        <source>Marginals</source>
        <translation>Phân phối biên</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Các cặp</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Hàng</translation>
    </message>
    <message>
        <source>Views of the table</source>
        <translation>Các cách xem bảng</translation>
    </message>
    <message>
        <source>Work out marginals</source>
        <translation>Tính các phân phối biên</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>đang chờ đến lượt</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Characters to be filled in: {0:,} of {1:,}.</source>
        <translation>Ký tự cần điền: {0:,} trên {1:,}.</translation>
    </message>
    <message>
        <source>Drag over what the model shall fill in, or over it to take that back; type</source>
        <translation>Kéo chuột qua phần mô hình phải điền, hoặc kéo qua lần nữa để bỏ; cứ gõ chữ</translation>
    </message>
    <message>
        <source>Hide a gap</source>
        <translation>Che một khoảng</translation>
    </message>
    <message>
        <source>Hide all from the marked character on: the model goes on from there</source>
        <translation>Che tất cả từ ký tự được đánh dấu trở đi: mô hình viết tiếp từ đó</translation>
    </message>
    <message>
        <source>Hide nothing</source>
        <translation>Không che gì</translation>
    </message>
    <message>
        <source>Hide the middle</source>
        <translation>Che phần giữa</translation>
    </message>
    <message>
        <source>Hide what follows</source>
        <translation>Che phần sau</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Đảo ngược</translation>
    </message>
    <message>
        <source>Observe all</source>
        <translation>Đã biết tất cả</translation>
    </message>
    <message>
        <source>Swap observed and missing</source>
        <translation>Tráo phần đã biết và phần thiếu</translation>
    </message>
    <message>
        <source>The model’s alphabet has no “{0}”.</source>
        <translation>Bảng chữ của mô hình không có “{0}”.</translation>
    </message>
    <message>
        <source>The text to complete</source>
        <translation>Văn bản cần hoàn thiện</translation>
    </message>
</context>
<context>
    <name>TextExplorer</name>
    <message>
        <source>Choose a character to read it; what is typed replaces it</source>
        <translation>Chọn một ký tự để đọc; ký tự gõ vào thay nó</translation>
    </message>
    <message>
        <source>Coloured: what the branch changed.</source>
        <translation>Tô màu: những gì nhánh đã thay đổi.</translation>
    </message>
    <message>
        <source>Coloured: what the marked character’s conditional sees.</source>
        <translation>Tô màu: những gì phân phối có điều kiện của ký tự được đánh dấu thấy.</translation>
    </message>
    <message>
        <source>The model’s alphabet has no “{0}”.</source>
        <translation>Bảng chữ của mô hình không có “{0}”.</translation>
    </message>
    <message>
        <source>The text in hand</source>
        <translation>Văn bản đang chọn</translation>
    </message>
    <message>
        <source>The warmer, the more it surprised, given those before it.</source>
        <translation>Màu càng nóng thì càng gây bất ngờ, khi biết các ký tự trước nó.</translation>
    </message>
    <message>
        <source>What the colours say</source>
        <translation>Các màu nói gì</translation>
    </message>
</context>
<context>
    <name>TextHero</name>
    <message>
        <source>, given {0}</source>
        <translation>, cho trước {0}</translation>
    </message>
    <message>
        <source>Choose a character to see what it was drawn from; arrow keys go on</source>
        <translation>Chọn một ký tự để xem nó được rút từ phân phối nào; phím mũi tên đi tiếp</translation>
    </message>
    <message>
        <source>It is not drawn yet.</source>
        <translation>Chỗ này chưa được rút.</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Tiếp theo: {0}</translation>
    </message>
    <message>
        <source>Press Draw: characters appear one after the other, each from its conditional.</source>
        <translation>Nhấn Rút: các ký tự lần lượt hiện ra, mỗi ký tự từ phân phối có điều kiện của nó.</translation>
    </message>
    <message>
        <source>The text so far</source>
        <translation>Văn bản đến lúc này</translation>
    </message>
</context>
<context>
    <name>TextResults</name>
    <message>
        <source>About the chosen completion</source>
        <translation>Về bản hoàn thiện được chọn</translation>
    </message>
    <message>
        <source>Choose one to read it whole</source>
        <translation>Chọn một bản để đọc trọn vẹn</translation>
    </message>
    <message>
        <source>Completion {0}: log p(x) = {1}</source>
        <translation>Bản hoàn thiện {0}: log p(x) = {1}</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Bản hoàn thiện</translation>
    </message>
    <message>
        <source>Drag over what shall be missing, then press Complete.</source>
        <translation>Kéo chuột qua phần phải thiếu, rồi nhấn Hoàn thiện.</translation>
    </message>
    <message>
        <source>In the making.</source>
        <translation>Đang tạo.</translation>
    </message>
    <message>
        <source>Original {0} · completions {1} on average · {2}</source>
        <translation>Gốc {0} · các bản hoàn thiện trung bình {1} · {2}</translation>
    </message>
    <message>
        <source>The chosen completion</source>
        <translation>Bản hoàn thiện được chọn</translation>
    </message>
    <message>
        <source>The chosen completion appears here.</source>
        <translation>Bản hoàn thiện được chọn hiện ở đây.</translation>
    </message>
    <message>
        <source>What was filled in</source>
        <translation>Phần được điền</translation>
    </message>
    <message>
        <source>original</source>
        <translation>gốc</translation>
    </message>
    <message>
        <source>⚠ Of an earlier text or gap: complete again.</source>
        <translation>⚠ Của văn bản hoặc khoảng trống trước đó: hãy hoàn thiện lại.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Most frequent characters</source>
        <translation>Các ký tự thường gặp nhất</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>The chosen text</source>
        <translation>Văn bản được chọn</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Read samples of runs</source>
        <translation>Đọc mẫu của các lượt chạy</translation>
    </message>
</context>
<context>
    <name>TimeCanvas</name>
    <message>
        <source>{0} to {1} in sight</source>
        <translation>{0} đến {1} trong tầm nhìn</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Models by year</source>
        <translation>Các mô hình theo năm</translation>
    </message>
    <message>
        <source>The engine is still loading.</source>
        <translation>Bộ máy tính toán vẫn đang nạp.</translation>
    </message>
    <message>
        <source>The model that is pointed at</source>
        <translation>Mô hình được trỏ vào</translation>
    </message>
    <message>
        <source>The models of the catalogue by the years of their papers, in the colours of their families. Point at one to see what it comes from and what came of it; a click opens its card.</source>
        <translation>Các mô hình của danh mục theo năm công bố bài báo, tô màu theo họ. Trỏ vào một mô hình để xem nó bắt nguồn từ đâu và dẫn đến đâu; nhấp để mở thẻ của nó.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Timeline (SVG)…</source>
        <translation>Dòng thời gian (SVG)…</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close the notice</source>
        <translation>Đóng thông báo</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Thông báo</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Notices</source>
        <translation>Thông báo</translation>
    </message>
</context>
<context>
    <name>ToldCost</name>
    <message>
        <source> (as batches of up to {0} foretell)</source>
        <translation> (suy từ các lô không quá {0})</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 epoch</translation>
    </message>
    <message>
        <source>A step of {0} events</source>
        <translation>Một bước với {0} điểm</translation>
    </message>
    <message>
        <source>Drawing one event alone: {0}</source>
        <translation>Rút riêng một điểm: {0}</translation>
    </message>
    <message>
        <source>Drawing {0} events together</source>
        <translation>Rút {0} điểm cùng lúc</translation>
    </message>
    <message>
        <source>Measured on an untrained model, on one core if there is no GPU.</source>
        <translation>Đo trên mô hình chưa huấn luyện, trên một nhân nếu không có GPU.</translation>
    </message>
    <message>
        <source>Measuring what it costs on this machine…</source>
        <translation>Đang đo chi phí trên máy này…</translation>
    </message>
    <message>
        <source>Memory: {0} for weights and the optimiser, {1} for the data, and on top:</source>
        <translation>Bộ nhớ: {0} cho trọng số và bộ tối ưu, {1} cho dữ liệu, và thêm vào đó:</translation>
    </message>
    <message>
        <source>Validation, {0} events at once</source>
        <translation>Kiểm định, {0} điểm mỗi lần</translation>
    </message>
    <message>
        <source>{0:,.0f} epochs</source>
        <translation>{0:,.0f} epoch</translation>
    </message>
    <message>
        <source>{0:,} steps</source>
        <translation>{0:,} bước</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation>{0} cho {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation>{0}: {1}, {2}</translation>
    </message>
    <message>
        <source>≈ {0} a step</source>
        <translation>≈ {0} một bước</translation>
    </message>
    <message>
        <source>≈ {0} in {1}</source>
        <translation>≈ {0} trong {1}</translation>
    </message>
    <message>
        <source>✓ Fits · at least {0} while training · too large to be timed beforehand</source>
        <translation>✓ Vừa · ít nhất {0} khi huấn luyện · quá lớn để đo thời gian trước</translation>
    </message>
    <message>
        <source>✓ Fits · {0} while training · {1} on this machine</source>
        <translation>✓ Vừa · {0} khi huấn luyện · {1} trên máy này</translation>
    </message>
    <message>
        <source>✗ Does not fit: training needs {0} of memory</source>
        <translation>✗ Không vừa: huấn luyện cần {0} bộ nhớ</translation>
    </message>
</context>
<context>
    <name>ToolBox</name>
    <message>
        <source>Box</source>
        <translation>Khung</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Cọ</translation>
    </message>
    <message>
        <source>Draw on the image itself</source>
        <translation>Vẽ lên chính ảnh</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elip</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Tẩy</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Tô vùng</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Thòng lọng</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Đường thẳng</translation>
    </message>
    <message>
        <source>Mark a polygon to be filled in, corner by corner; a double click or Enter closes it</source>
        <translation>Đánh dấu một đa giác cần điền, từng đỉnh một; nhấp đúp hoặc Enter để khép lại</translation>
    </message>
    <message>
        <source>Mark a rectangle to be filled in</source>
        <translation>Đánh dấu một hình chữ nhật cần điền</translation>
    </message>
    <message>
        <source>Mark a straight line to be filled in</source>
        <translation>Đánh dấu một đường thẳng cần điền</translation>
    </message>
    <message>
        <source>Mark a whole area to be filled in</source>
        <translation>Đánh dấu cả một vùng cần điền</translation>
    </message>
    <message>
        <source>Mark an ellipse to be filled in</source>
        <translation>Đánh dấu một hình elip cần điền</translation>
    </message>
    <message>
        <source>Mark pixels as observed again</source>
        <translation>Đánh dấu lại điểm ảnh là đã biết</translation>
    </message>
    <message>
        <source>Mark pixels to be filled in</source>
        <translation>Đánh dấu các điểm ảnh cần điền</translation>
    </message>
    <message>
        <source>Mark what you draw a line around</source>
        <translation>Đánh dấu vùng được vẽ đường bao quanh</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Bút chì</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Đa giác</translation>
    </message>
    <message>
        <source>Rubber</source>
        <translation>Cục tẩy</translation>
    </message>
    <message>
        <source>The value that the pencil paints, up to K − 1 for K levels</source>
        <translation>Giá trị mà bút chì tô, đến K − 1 với K mức</translation>
    </message>
    <message>
        <source>Value of the pencil</source>
        <translation>Giá trị của bút chì</translation>
    </message>
    <message>
        <source>Wipe the image itself to 0</source>
        <translation>Xóa chính ảnh về 0</translation>
    </message>
</context>
<context>
    <name>TopicTable</name>
    <message>
        <source>The words that each hidden unit of the model makes most likely</source>
        <translation>Những từ mà mỗi đơn vị ẩn của mô hình làm cho có khả năng nhất</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
</context>
<context>
    <name>TornOff</name>
    <message>
        <source>{0} · AR Studio</source>
        <translation>{0} · AR Studio</translation>
    </message>
</context>
<context>
    <name>TrainFurther</name>
    <message>
        <source>A new run of yours begins with these weights; the run they are from stays as it is. You can stop at any time: the best weights are kept.</source>
        <translation>Một lượt chạy mới bắt đầu với các trọng số này; lượt chạy gốc giữ nguyên. Có thể dừng bất cứ lúc nào: trọng số tốt nhất được giữ lại.</translation>
    </message>
    <message>
        <source>Data: {0}, found in {1}.</source>
        <translation>Dữ liệu: {0}, tìm thấy trong {1}.</translation>
    </message>
    <message>
        <source>Data: {0}, which are not on this machine and cannot be downloaded: copy {1} into {2} first (File → Preferences names another folder).</source>
        <translation>Dữ liệu: {0}, chưa có trên máy này và không tải về được: hãy chép {1} vào {2} trước (Tệp → Tùy chọn để chọn thư mục khác).</translation>
    </message>
    <message>
        <source>Data: {0}, which are not on this machine. They are downloaded once if there is a network; without one, copy {1} into {2} first (File → Preferences names another folder).</source>
        <translation>Dữ liệu: {0}, chưa có trên máy này. Nếu có mạng, chúng được tải về một lần; nếu không, hãy chép {1} vào {2} trước (Tệp → Tùy chọn để chọn thư mục khác).</translation>
    </message>
    <message>
        <source>Data: {0}, which need no file and no network.</source>
        <translation>Dữ liệu: {0}, không cần tệp, không cần mạng.</translation>
    </message>
    <message>
        <source>Data: {0}.</source>
        <translation>Dữ liệu: {0}.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>For &amp;epochs:</source>
        <translation>Số &amp;epoch:</translation>
    </message>
    <message>
        <source>For m&amp;inutes:</source>
        <translation>Số phút (&amp;I):</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Phút</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Bắt đầu huấn luyện</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Train {0} further</source>
        <translation>Huấn luyện tiếp {0}</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>auto: a GPU if there is one</source>
        <translation>tự động: GPU nếu có</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Curves as CSV…</source>
        <translation>Đường cong dạng CSV…</translation>
    </message>
    <message>
        <source>Curves as PDF…</source>
        <translation>Đường cong dạng PDF…</translation>
    </message>
    <message>
        <source>Curves as PNG…</source>
        <translation>Đường cong dạng PNG…</translation>
    </message>
    <message>
        <source>Curves as SVG…</source>
        <translation>Đường cong dạng SVG…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Huấn luyện</translation>
    </message>
    <message>
        <source>{0} cannot be written; choose another folder.</source>
        <translation>Không ghi được {0}; hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>TrainingState</name>
    <message>
        <source> · best</source>
        <translation> · tốt nhất</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Đã hủy.</translation>
    </message>
    <message>
        <source>Epoch {0}: train {1}, valid {2}{3}</source>
        <translation>Epoch {0}: huấn luyện {1}, kiểm định {2}{3}</translation>
    </message>
    <message>
        <source>Memory ran out: going on with batches of {0} in {1} parts.</source>
        <translation>Hết bộ nhớ: tiếp tục với lô {0} chia thành {1} phần.</translation>
    </message>
    <message>
        <source>Memory ran out: going on, with {0} events validated at once.</source>
        <translation>Hết bộ nhớ: tiếp tục, kiểm định {0} điểm mỗi lần.</translation>
    </message>
    <message>
        <source>Stopped at step {0}; what was learnt is kept.</source>
        <translation>Đã dừng ở bước {0}; những gì đã học được giữ lại.</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>Sẽ dừng sau lô này…</translation>
    </message>
    <message>
        <source>Train {0}</source>
        <translation>Huấn luyện {0}</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>00000 steps/s</source>
        <translation>00000 bước/s</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 bước/s</translation>
    </message>
    <message>
        <source>Move through the drawing, step by step, in its order</source>
        <translation>Di chuyển qua quá trình rút, từng bước, theo thứ tự của nó</translation>
    </message>
    <message>
        <source>One step back (comma)</source>
        <translation>Lùi một bước (dấu phẩy)</translation>
    </message>
    <message>
        <source>One step back, one step on</source>
        <translation>Lùi một bước, tiến một bước</translation>
    </message>
    <message>
        <source>One step on (full stop)</source>
        <translation>Tiến một bước (dấu chấm)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Phát</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Phát hoặc tạm dừng</translation>
    </message>
    <message>
        <source>Play or pause the drawing (Space)</source>
        <translation>Phát hoặc tạm dừng quá trình rút (Space)</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>Tốc độ (&amp;P)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ</translation>
    </message>
    <message>
        <source>Speed, from one step a second to all at once</source>
        <translation>Tốc độ, từ một bước mỗi giây đến tất cả cùng lúc</translation>
    </message>
    <message>
        <source>Steps drawn</source>
        <translation>Số bước đã rút</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>tất cả cùng lúc</translation>
    </message>
    <message>
        <source>{0:,.0f} steps/s</source>
        <translation>{0:,.0f} bước/s</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Could not move {0} to the trash: {1}.</source>
        <translation>Không chuyển được {0} vào thùng rác: {1}.</translation>
    </message>
    <message>
        <source>Move {0} to the trash</source>
        <translation>Chuyển {0} vào thùng rác</translation>
    </message>
    <message>
        <source>Put the run back into the list; nothing of it is lost</source>
        <translation>Đưa lượt chạy trở lại danh sách; không mất gì của nó</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>“{0}” goes to the trash.</source>
        <translation>“{0}” được chuyển vào thùng rác.</translation>
    </message>
</context>
<context>
    <name>TreeMap</name>
    <message>
        <source>What nobody has looked at</source>
        <translation>Phần chưa ai xem tới</translation>
    </message>
</context>
<context>
    <name>UnitsView</name>
    <message>
        <source>A step back</source>
        <translation>Lùi một bước</translation>
    </message>
    <message>
        <source>A step on</source>
        <translation>Tiến một bước</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Diagram (SVG)…</source>
        <translation>Sơ đồ (SVG)…</translation>
    </message>
    <message>
        <source>Draw another event</source>
        <translation>Rút một điểm dữ liệu khác</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Tính</translation>
    </message>
    <message>
        <source>Every unit and every link, with the network's own numbers: click an input to change its value, a unit to change its bias and the weights that lead to it. Links of one colour are one column of weights, shared by all that it leads to.</source>
        <translation>Mọi đơn vị và mọi liên kết, với chính các con số của mạng: nhấp vào một đầu vào để đổi giá trị của nó, vào một đơn vị để đổi độ lệch của nó và các trọng số dẫn đến nó. Các liên kết cùng màu là một cột trọng số, dùng chung cho mọi nơi nó dẫn đến.</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Của chính nó</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Other noise</source>
        <translation>Nhiễu khác</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Từng bước</translation>
    </message>
    <message>
        <source>Step, slider</source>
        <translation>Bước, con trượt</translation>
    </message>
    <message>
        <source>The step that is shown; 0 is the whole network</source>
        <translation>Bước đang hiện; 0 là toàn bộ mạng</translation>
    </message>
    <message>
        <source>The weights and the event there were</source>
        <translation>Trọng số và điểm dữ liệu như ban đầu</translation>
    </message>
    <message>
        <source>The whole network. A step on shows what is computed first.</source>
        <translation>Toàn bộ mạng. Tiến một bước để xem điều được tính đầu tiên.</translation>
    </message>
    <message>
        <source>Units and links</source>
        <translation>Đơn vị và liên kết</translation>
    </message>
    <message>
        <source>What is applied</source>
        <translation>Phép tính được dùng</translation>
    </message>
    <message>
        <source>What is computed</source>
        <translation>Tính gì</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Kết quả là gì</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>trong {0}</translation>
    </message>
</context>
<context>
    <name>Usher</name>
    <message>
        <source>The lesson goes on here once the engine is loaded.</source>
        <translation>Bài học đi tiếp ở đây khi bộ máy tính toán đã nạp xong.</translation>
    </message>
    <message>
        <source>The lesson that is open has locked this; close it to use it.</source>
        <translation>Bài học đang mở đã khóa điều này; đóng bài học để dùng.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>there is no model {0}.</source>
        <translation>không có mô hình {0}.</translation>
    </message>
    <message>
        <source>there is no panel {0}; there are {1}.</source>
        <translation>không có khung {0}; có {1}.</translation>
    </message>
    <message>
        <source>there is no run {0}.</source>
        <translation>không có lượt chạy {0}.</translation>
    </message>
    <message>
        <source>there is no saved panel {0} beside the lesson.</source>
        <translation>không có khung đã lưu {0} bên cạnh bài học.</translation>
    </message>
    <message>
        <source>{0} has no control {1}; it has {2}.</source>
        <translation>{0} không có điều khiển {1}; nó có {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} cannot be {2}.</source>
        <translation>{0} của {1} không thể là {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} is not in sight.</source>
        <translation>{0} của {1} không hiện trên màn hình.</translation>
    </message>
    <message>
        <source>“{0}” cannot be pressed now, so it was not.</source>
        <translation>Lúc này không nhấn được “{0}”, nên nó không được nhấn.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>How likely it is</source>
        <translation>Mức độ hợp lý</translation>
    </message>
    <message>
        <source>How likely test data are</source>
        <translation>Dữ liệu kiểm tra có khả năng đến đâu</translation>
    </message>
    <message>
        <source>No output is a conditional: what surprises here is a reconstruction error</source>
        <translation>Không đầu ra nào là phân phối có điều kiện: điều gây bất ngờ ở đây là sai số tái tạo</translation>
    </message>
    <message>
        <source>Not tested yet: there is nothing to compare it with.</source>
        <translation>Chưa kiểm tra: không có gì để so sánh.</translation>
    </message>
    <message>
        <source>Test data: {0} ± {1} nats (mean ± standard deviation of {2:,})</source>
        <translation>Dữ liệu kiểm tra: {0} ± {1} nat (trung bình ± độ lệch chuẩn của {2:,})</translation>
    </message>
    <message>
        <source>The product of its factors</source>
        <translation>Tích của các thừa số</translation>
    </message>
    <message>
        <source>less likely</source>
        <translation>khả năng thấp hơn</translation>
    </message>
    <message>
        <source>more likely</source>
        <translation>khả năng cao hơn</translation>
    </message>
    <message>
        <source>{0}; this is in their middle</source>
        <translation>{0}; điểm này nằm ở giữa chúng</translation>
    </message>
    <message>
        <source>{0}; this is {1} s.d. {2}</source>
        <translation>{0}; điểm này lệch {1} độ lệch chuẩn, {2}</translation>
    </message>
    <message>
        <source>✗ No density</source>
        <translation>✗ Không có mật độ</translation>
    </message>
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>a gap from {0} to {1}</source>
        <translation>một khoảng trống từ {0} đến {1}</translation>
    </message>
    <message>
        <source>{0} clips of {1}</source>
        <translation>{0} đoạn âm dài {1}</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>All from the noise of one sample. Only the first is drawn from the model’s p(x): any other temperature, top-p or greedy choice leaves its distribution, however neat.</source>
        <translation>Tất cả từ nhiễu của một mẫu. Chỉ mẫu đầu được rút từ p(x) của mô hình: mọi nhiệt độ khác, top-p hay lựa chọn tham lam đều rời khỏi phân phối của nó, dù có gọn gàng đến đâu.</translation>
    </message>
    <message>
        <source>All ways (PNG)…</source>
        <translation>Mọi cách (PNG)…</translation>
    </message>
    <message>
        <source>Draw it in no more ways</source>
        <translation>Thôi rút theo những cách khác</translation>
    </message>
    <message>
        <source>Draw sample {0} in several ways</source>
        <translation>Rút mẫu {0} theo nhiều cách</translation>
    </message>
    <message>
        <source>Draw: the sample in sight is drawn in other ways.</source>
        <translation>Rút: mẫu đang hiện được rút theo những cách khác.</translation>
    </message>
    <message>
        <source>Drawing in several ways</source>
        <translation>Rút theo nhiều cách</translation>
    </message>
    <message>
        <source>One sample, drawn in several ways</source>
        <translation>Một mẫu, rút theo nhiều cách</translation>
    </message>
    <message>
        <source>Sample {0}, the same noise in several ways</source>
        <translation>Mẫu {0}, cùng nhiễu theo nhiều cách</translation>
    </message>
    <message>
        <source>T = {0:g}</source>
        <translation>T = {0:g}</translation>
    </message>
    <message>
        <source>T: each conditional is raised to the power 1/T. Top-p: of each conditional the fewest values whose
probabilities add up to p. Greedy: the likeliest value. Below each picture its log p(x) by the model itself, in nats.</source>
        <translation>T: mỗi phân phối có điều kiện được nâng lên lũy thừa 1/T. Top-p: trong mỗi phân phối chỉ giữ ít giá trị nhất
mà tổng xác suất đạt p. Tham lam: giá trị có khả năng nhất. Dưới mỗi ảnh là log p(x) của nó theo chính mô hình, tính bằng nat.</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>tham lam</translation>
    </message>
    <message>
        <source>p(x)</source>
        <translation>p(x)</translation>
    </message>
    <message>
        <source>top-p {0:g}</source>
        <translation>top-p {0:g}</translation>
    </message>
</context>
<context>
    <name>WeightsForm</name>
    <message>
        <source>Drag or type it: the boundary follows</source>
        <translation>Kéo hoặc gõ: đường biên đi theo</translation>
    </message>
</context>
<context>
    <name>WeightsGallery</name>
    <message>
        <source>; use {0:.3g}</source>
        <translation>; mức dùng {0:.3g}</translation>
    </message>
    <message>
        <source>Click a picture to see it large.</source>
        <translation>Nhấp vào một ảnh để xem to.</translation>
    </message>
    <message>
        <source>Point at a pixel to read its {0}.</source>
        <translation>Trỏ vào một điểm ảnh để đọc {0} của nó.</translation>
    </message>
    <message>
        <source>Row {0}, column {1}: {2:+.4f}</source>
        <translation>Hàng {0}, cột {1}: {2:+.4f}</translation>
    </message>
    <message>
        <source>Sorted &amp;by</source>
        <translation>Xếp theo (&amp;B)</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Xếp theo</translation>
    </message>
    <message>
        <source>The chosen weights, large</source>
        <translation>Trọng số đã chọn, phóng to</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Trọng số</translation>
    </message>
    <message>
        <source>Weights as pictures</source>
        <translation>Trọng số dưới dạng ảnh</translation>
    </message>
    <message>
        <source>Which come first</source>
        <translation>Ảnh nào đứng trước</translation>
    </message>
    <message>
        <source>norm, largest first</source>
        <translation>chuẩn, lớn nhất trước</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số thứ tự</translation>
    </message>
    <message>
        <source>use by the outputs, most first</source>
        <translation>mức các đầu ra dùng, nhiều nhất trước</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}, in one scale</source>
        <translation>{0:,} trong {1:,}, cùng một thang màu</translation>
    </message>
    <message>
        <source>{0:,}, in one scale</source>
        <translation>{0:,}, cùng một thang màu</translation>
    </message>
    <message>
        <source>{0} {1:,}: norm {2:.3g}, from {3:.3g} to {4:.3g}</source>
        <translation>{0} {1:,}: chuẩn {2:.3g}, từ {3:.3g} đến {4:.3g}</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Sample {0}</source>
        <translation>Mẫu {0}</translation>
    </message>
</context>
<context>
    <name>WhatWasRead</name>
    <message>
        <source>What was read</source>
        <translation>Những gì đã đọc</translation>
    </message>
</context>
<context>
    <name>WordBars</name>
    <message>
        <source>Words</source>
        <translation>Từ</translation>
    </message>
</context>
<context>
    <name>WordCloud</name>
    <message>
        <source>Words of the document</source>
        <translation>Các từ của tài liệu</translation>
    </message>
</context>
<context>
    <name>WordsModel</name>
    <message>
        <source>Word</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>{0} (was {1})</source>
        <translation>{0} (trước là {1})</translation>
    </message>
</context>
<context>
    <name>WordsView</name>
    <message>
        <source>Likeliest ones</source>
        <translation>Hợp lý nhất</translation>
    </message>
</context>
<context>
    <name>WorkButton</name>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>What runs and waits, each with its own Cancel</source>
        <translation>Những gì đang chạy và đang đợi, mỗi việc có nút Hủy riêng</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Việc đang làm</translation>
    </message>
    <message>
        <source>{0} · {1} more</source>
        <translation>{0} · {1} việc nữa</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel this alone; what else runs goes on</source>
        <translation>Chỉ hủy việc này; những việc khác vẫn chạy tiếp</translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation>Hủy {0}</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Việc đang làm</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>đang dừng</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>đang đợi</translation>
    </message>
</context>
<context>
    <name>Yardstick</name>
    <message>
        <source>Among the test data</source>
        <translation>Giữa dữ liệu kiểm tra</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} hidden</source>
        <translation>{0:,} trong {1:,} bị che</translation>
    </message>
    <message>
        <source>{0} completions · seed {1}</source>
        <translation>{0} bản hoàn thiện · mầm {1}</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} đã có sẵn.</translation>
    </message>
</context>
<context>
    <name>badge</name>
    <message>
        <source>, {0}</source>
        <translation>, {0}</translation>
    </message>
    <message>
        <source>A draw is corrected by small changes, each of which the model accepts or refuses.
Near 0 % it hardly gets anywhere.</source>
        <translation>Một bản rút được sửa bằng những thay đổi nhỏ, mỗi thay đổi được mô hình chấp nhận hoặc từ chối.
Gần 0 % thì hầu như không đi được đến đâu.</translation>
    </message>
    <message>
        <source>A fixed-order model conditions only on earlier values: observed ones that come later are ignored.</source>
        <translation>Mô hình thứ tự cố định chỉ lấy điều kiện theo các giá trị đứng trước: những giá trị đã biết đứng sau bị bỏ qua.</translation>
    </message>
    <message>
        <source>A good model, {0} behind the best here.</source>
        <translation>Một mô hình tốt, kém mô hình tốt nhất ở đây {0}.</translation>
    </message>
    <message>
        <source>A model as good as the best here.</source>
        <translation>Một mô hình tốt ngang mô hình tốt nhất ở đây.</translation>
    </message>
    <message>
        <source>A model close to the best here, {0} behind.</source>
        <translation>Một mô hình gần bằng mô hình tốt nhất ở đây, kém {0}.</translation>
    </message>
    <message>
        <source>A weak model, {0} behind the best here.</source>
        <translation>Một mô hình yếu, kém mô hình tốt nhất ở đây {0}.</translation>
    </message>
    <message>
        <source>Bad draws are replaced by copies of good ones. So many of the first draws still have copies at the end:
few of them, and completions look alike.</source>
        <translation>Các bản rút tồi được thay bằng bản sao của bản tốt. Bấy nhiêu bản rút đầu tiên còn bản sao đến cuối:
nếu ít, các bản hoàn thiện trông giống nhau.</translation>
    </message>
    <message>
        <source>Beside the guide, this model drew too, blind to what is observed later. So many completions began as its own draws.</source>
        <translation>Bên cạnh mô hình dẫn đường, mô hình này cũng rút, mù trước những gì được biết về sau. Bấy nhiêu bản hoàn thiện bắt đầu từ các bản rút của chính nó.</translation>
    </message>
    <message>
        <source>Candidates, which the model then weighs.</source>
        <translation>Các ứng viên, sau đó được mô hình cân trọng số.</translation>
    </message>
    <message>
        <source>Clamping draws from q = Π p(x_i | x_&lt;i) over missing i. The model's own answer is q times
w = Π p(x_j | x_&lt;j) over observed j. Both agree only if all observed pixels come first.</source>
        <translation>Giữ cố định là rút từ q = Π p(x_i | x_&lt;i) với các i thiếu. Câu trả lời của chính mô hình là q nhân với
w = Π p(x_j | x_&lt;j) với các j đã biết. Hai bên chỉ trùng nhau nếu mọi điểm ảnh đã biết đứng trước.</translation>
    </message>
    <message>
        <source>Completions still go by where they began: some may be too many or too few.</source>
        <translation>Các bản hoàn thiện vẫn còn theo điểm xuất phát: một số loại có thể quá nhiều hoặc quá ít.</translation>
    </message>
    <message>
        <source>Drawn by the guide and corrected by this model until settled: close to exact.</source>
        <translation>Được mô hình dẫn đường rút và mô hình này sửa cho đến khi ổn định: gần như chính xác.</translation>
    </message>
    <message>
        <source>Drawn by the guide, and blind by this model, which corrected both until settled: close to exact.</source>
        <translation>Được mô hình dẫn đường rút, và được mô hình này rút mù, rồi mô hình này sửa cả hai cho đến khi ổn định: gần như chính xác.</translation>
    </message>
    <message>
        <source>Drawn from just what this model believes of the hidden part.</source>
        <translation>Được rút đúng từ điều mô hình này tin về phần bị che.</translation>
    </message>
    <message>
        <source>Drawn from the list of all fillings, each as likely as this model says.</source>
        <translation>Được rút từ danh sách mọi cách điền, mỗi cách có xác suất đúng như mô hình này nói.</translation>
    </message>
    <message>
        <source>First draws that this model took for far too unlikely. Many of them: guide and model do not agree.</source>
        <translation>Các bản rút đầu tiên mà mô hình này cho là quá khó xảy ra. Nếu nhiều: mô hình dẫn đường và mô hình này không khớp nhau.</translation>
    </message>
    <message>
        <source>Hardly any correction is accepted: these may be far from the model’s own.</source>
        <translation>Hầu như không thay đổi nào được chấp nhận: các bản này có thể còn xa những bản của chính mô hình.</translation>
    </message>
    <message>
        <source>How likely the model takes the hidden part to be, given the rest: in its own fillings, in what is really there,
and in test data under the same mask. The nearer they are to each other, the better the model knows such data.</source>
        <translation>Mô hình cho phần bị che là hợp lý đến đâu, cho trước phần còn lại: trong các cách điền của nó, trong điều thực sự có ở đó,
và trong dữ liệu kiểm tra dưới cùng mặt nạ. Ba con số càng gần nhau, mô hình càng hiểu rõ loại dữ liệu này.</translation>
    </message>
    <message>
        <source>How likely the model takes the part that is not hidden to be, summed over all ways to fill in the rest:
an estimate, and how far it may be off. A large spread says that the draws are not to be trusted.</source>
        <translation>Mô hình cho phần không bị che là hợp lý đến đâu, lấy tổng trên mọi cách điền phần còn lại:
một ước lượng, kèm mức có thể sai lệch. Độ tản rộng cho biết không nên tin các bản rút.</translation>
    </message>
    <message>
        <source>It finds the original as likely as these.</source>
        <translation>Nó cho bản gốc hợp lý ngang các bản này.</translation>
    </message>
    <message>
        <source>It finds the original far less likely than these.</source>
        <translation>Nó cho bản gốc kém hợp lý hơn các bản này nhiều.</translation>
    </message>
    <message>
        <source>Most descend from the same few draws: they may be more alike than they should be.</source>
        <translation>Phần lớn bắt nguồn từ cùng vài bản rút: chúng có thể giống nhau hơn mức lẽ ra.</translation>
    </message>
    <message>
        <source>No model here is better than this one.</source>
        <translation>Không có mô hình nào ở đây tốt hơn mô hình này.</translation>
    </message>
    <message>
        <source>No other model here is measured as this one is.</source>
        <translation>Không có mô hình nào khác ở đây được đo như mô hình này.</translation>
    </message>
    <message>
        <source>Not tested yet; Compare does that.</source>
        <translation>Chưa được kiểm tra; phần So sánh làm việc đó.</translation>
    </message>
    <message>
        <source>Only a few of the draws carried weight: a rough approximation.</source>
        <translation>Chỉ vài bản rút có trọng số đáng kể: một xấp xỉ thô.</translation>
    </message>
    <message>
        <source>Particles are drawn blind to later observed pixels. Their error is the weight w = Π p(observed | pixels before it),
which is brought in little by little: reweight, resample, move. The effective sample size (Σw)² / Σw² tells how many
particles carried the weight at worst; unique ancestors, how many first particles the last ones descend from.</source>
        <translation>Các hạt được rút mù trước những điểm ảnh đã biết đứng sau. Sai lệch của chúng là trọng số w = Π p(đã biết | các điểm ảnh trước nó),
được đưa vào từng chút một: gán lại trọng số, lấy mẫu lại, dời. Cỡ mẫu hiệu dụng (Σw)² / Σw² cho biết bao nhiêu
hạt mang trọng số vào lúc tệ nhất; số tổ tiên khác nhau cho biết các hạt cuối bắt nguồn từ bao nhiêu hạt đầu.</translation>
    </message>
    <message>
        <source>Preview by {0}</source>
        <translation>Xem trước bởi {0}</translation>
    </message>
    <message>
        <source>Preview by {0} only</source>
        <translation>Chỉ xem trước bởi {0}</translation>
    </message>
    <message>
        <source>Slow because there is no guide: the model draws blind to part of what is observed and is led to it in steps. An approximation.</source>
        <translation>Chậm vì không có mô hình dẫn đường: mô hình rút mù trước một phần những gì đã biết rồi được dẫn đến đó từng bước. Là một xấp xỉ.</translation>
    </message>
    <message>
        <source>So little is hidden that every filling was listed with its probability p(x), and each completion
is drawn from that list: exact, whatever the model.</source>
        <translation>Phần bị che ít đến mức mọi cách điền được liệt kê với xác suất p(x) của nó, và mỗi bản hoàn thiện
được rút từ danh sách đó: chính xác, với mọi mô hình.</translation>
    </message>
    <message>
        <source>So many of the {0} draws count in fact: 1 if one of them carried all the weight, {0} if all weighed the same.
It is (Σw)² / Σw² of the weights w, where they were the most unequal.</source>
        <translation>Trong {0} lần rút, thực ra chỉ có bấy nhiêu lần được tính: 1 nếu một lần mang toàn bộ trọng số, {0} nếu mọi lần nặng như nhau.
Đó là (Σw)² / Σw² của các trọng số w, tại lúc chúng chênh lệch nhất.</translation>
    </message>
    <message>
        <source>Stopped before this model could correct the guide’s draws.</source>
        <translation>Đã dừng trước khi mô hình này kịp sửa các bản rút của mô hình dẫn đường.</translation>
    </message>
    <message>
        <source>Stopped on the way: what is observed counts only {0:.0%} so far.</source>
        <translation>Dừng giữa chừng: những gì đã biết mới chỉ được tính {0:.0%}.</translation>
    </message>
    <message>
        <source>Test data have {0} on average. {1}</source>
        <translation>Dữ liệu kiểm tra trung bình có {0}. {1}</translation>
    </message>
    <message>
        <source>Test {0}</source>
        <translation>Kiểm tra {0}</translation>
    </message>
    <message>
        <source>The guide draws at once; this model corrects the draws until they no longer change. Then they are close to exact.</source>
        <translation>Mô hình dẫn đường rút ngay; mô hình này sửa các bản rút cho đến khi chúng không đổi nữa. Khi đó chúng gần như chính xác.</translation>
    </message>
    <message>
        <source>The guide, a model of any ordering, draws with the observed pixels first: q(missing | observed). Where values are greys or
colours, which moves correct slowly, this model draws half itself, blind to what comes later. Weights p / q choose among all draws,
and Metropolis moves carry them to this model's own p(missing | observed), whatever the guide.
Settled: over the last thirds of the moves, log p and a few sums of pixels no longer drift, and two independent
systems agree. What no such test sees is a way to fill it in that no particle ever tried. The effective sample size
and the unique ancestors tell how many of the first draws are behind the completions.</source>
        <translation>Mô hình dẫn đường, một mô hình thứ tự bất kỳ, rút với các điểm ảnh đã biết đứng trước: q(thiếu | đã biết). Khi giá trị là mức xám hay
màu, mà các bước nhảy sửa chậm, mô hình này tự rút một nửa, mù trước những gì đứng sau. Trọng số p / q chọn trong mọi bản rút,
rồi các bước nhảy Metropolis đưa chúng về p(thiếu | đã biết) của chính mô hình này, bất kể mô hình dẫn đường nào.
Đã ổn định: trong các phần ba cuối của số bước, log p và vài tổng của các điểm ảnh không còn trôi, và hai hệ độc lập
khớp nhau. Điều không phép thử nào như vậy thấy được là một cách điền mà chưa hạt nào từng thử. Cỡ mẫu hiệu dụng
và số tổ tiên khác nhau cho biết bao nhiêu bản rút đầu tiên đứng sau các bản hoàn thiện.</translation>
    </message>
    <message>
        <source>The model knows an ordering in which every observed pixel comes first. Along it, the chain rule gives
p(missing | observed) = Π p(x_i | observed, missing before i): drawing pixel by pixel is exact.</source>
        <translation>Mô hình biết một thứ tự mà mọi điểm ảnh đã biết đứng trước. Theo đó, quy tắc chuỗi cho
p(thiếu | đã biết) = Π p(x_i | đã biết, phần thiếu trước i): rút từng điểm ảnh một là chính xác.</translation>
    </message>
    <message>
        <source>These are {0}’s draws; {1}’s own are coming.</source>
        <translation>Đây là các bản rút của {0}; các bản của chính {1} sắp có.</translation>
    </message>
    <message>
        <source>They still change: more time will make them better.</source>
        <translation>Chúng vẫn còn thay đổi: thêm thời gian sẽ tốt hơn.</translation>
    </message>
    <message>
        <source>Two tries do not agree: some ways to fill it in may be missing.</source>
        <translation>Hai lần thử không khớp nhau: có thể còn thiếu một số cách điền.</translation>
    </message>
    <message>
        <source>What the model needs on average to tell an event that it never saw: the lower, the better. A bit is 0.69 nats.</source>
        <translation>Trung bình mô hình cần bao nhiêu để mô tả một điểm dữ liệu chưa từng thấy: càng thấp càng tốt. Một bit là 0,69 nat.</translation>
    </message>
    <message>
        <source>effective sample size {0:.1f} of {1}</source>
        <translation>cỡ mẫu hiệu dụng {0:.1f} trong {1}</translation>
    </message>
    <message>
        <source>log p(hidden | observed) {0}</source>
        <translation>log p(bị che | đã biết) {0}</translation>
    </message>
    <message>
        <source>log p(observed) {0}</source>
        <translation>log p(đã biết) {0}</translation>
    </message>
    <message>
        <source>log p(x) = {0}</source>
        <translation>log p(x) = {0}</translation>
    </message>
    <message>
        <source>{0:.0%} of moves accepted</source>
        <translation>{0:.0%} bước nhảy được chấp nhận</translation>
    </message>
    <message>
        <source>{0:.0%} of the first draws thrown away</source>
        <translation>Bỏ đi {0:.0%} các bản rút đầu tiên</translation>
    </message>
    <message>
        <source>{0} in the original</source>
        <translation>{0} ở bản gốc</translation>
    </message>
    <message>
        <source>{0} in these</source>
        <translation>{0} ở các bản này</translation>
    </message>
    <message>
        <source>{0} in {1} test {2}</source>
        <translation>{0} ở {1} {2} kiểm tra</translation>
    </message>
    <message>
        <source>{0} of {1} drawn blind</source>
        <translation>{0} trong {1} được rút mù</translation>
    </message>
    <message>
        <source>{0} particles are being drawn</source>
        <translation>Đang rút {0} hạt</translation>
    </message>
    <message>
        <source>{0} unique ancestors</source>
        <translation>{0} tổ tiên khác nhau</translation>
    </message>
    <message>
        <source>{0}, the best here {1}</source>
        <translation>{0}, tốt nhất ở đây {1}</translation>
    </message>
    <message>
        <source>≈ Annealed, without a guide</source>
        <translation>≈ Ủ nhiệt, không có mô hình dẫn đường</translation>
    </message>
    <message>
        <source>≈ Guided by {0}</source>
        <translation>≈ Có dẫn bởi {0}</translation>
    </message>
    <message>
        <source>≈ Listed in part</source>
        <translation>≈ Liệt kê một phần</translation>
    </message>
    <message>
        <source>≈ This mask: annealed, without a guide</source>
        <translation>≈ Mặt nạ này: ủ nhiệt, không có mô hình dẫn đường</translation>
    </message>
    <message>
        <source>≈ This mask: guided by {0}</source>
        <translation>≈ Mặt nạ này: có dẫn bởi {0}</translation>
    </message>
    <message>
        <source>⚠ It is too sure: true fillings are {0} nats less likely to it than its own.</source>
        <translation>⚠ Mô hình quá tự tin: nó cho các cách điền thật kém hợp lý hơn cách điền của chính nó {0} nat.</translation>
    </message>
    <message>
        <source>⚠ {0} Slow because there is no guide.</source>
        <translation>⚠ {0} Chậm vì không có mô hình dẫn đường.</translation>
    </message>
    <message>
        <source>✓ Exact</source>
        <translation>✓ Chính xác</translation>
    </message>
    <message>
        <source>✓ Exact draws of a weak model</source>
        <translation>✓ Rút chính xác từ một mô hình yếu</translation>
    </message>
    <message>
        <source>✓ Listed: exact</source>
        <translation>✓ Liệt kê: chính xác</translation>
    </message>
    <message>
        <source>✓ Listed: exact draws of a weak model</source>
        <translation>✓ Liệt kê: rút chính xác từ một mô hình yếu</translation>
    </message>
    <message>
        <source>✓ This mask: exact</source>
        <translation>✓ Mặt nạ này: chính xác</translation>
    </message>
    <message>
        <source>✓ This mask: exact, all {0:,} fillings are listed</source>
        <translation>✓ Mặt nạ này: chính xác, cả {0:,} cách điền đều được liệt kê</translation>
    </message>
    <message>
        <source>✓ This mask: exact, by a weak model</source>
        <translation>✓ Mặt nạ này: chính xác, bởi một mô hình yếu</translation>
    </message>
    <message>
        <source>✗ Clamped: not the model's distribution</source>
        <translation>✗ Giữ cố định: không phải phân phối của mô hình</translation>
    </message>
</context>
<context>
    <name>branches</name>
    <message>
        <source> · annealed, other noise</source>
        <translation> · ủ nhiệt, nhiễu khác</translation>
    </message>
    <message>
        <source> · exact, other noise</source>
        <translation> · chính xác, nhiễu khác</translation>
    </message>
    <message>
        <source> · guided, other noise</source>
        <translation> · có dẫn, nhiễu khác</translation>
    </message>
    <message>
        <source>Area: probability</source>
        <translation>Diện tích: xác suất</translation>
    </message>
    <message>
        <source>Branches (JSON)…</source>
        <translation>Các nhánh (JSON)…</translation>
    </message>
    <message>
        <source>Branches and their chances (PNG)…</source>
        <translation>Các nhánh và xác suất của chúng (PNG)…</translation>
    </message>
    <message>
        <source>Branches · log p(x)</source>
        <translation>Các nhánh · log p(x)</translation>
    </message>
    <message>
        <source>Script that draws this branch again (Python)…</source>
        <translation>Đoạn mã rút lại nhánh này (Python)…</translation>
    </message>
</context>
<context>
    <name>chances</name>
    <message>
        <source>Logarithm of the density of the value, given all before it</source>
        <translation>Logarit mật độ của giá trị, cho trước mọi giá trị đứng trước</translation>
    </message>
    <message>
        <source>Probability of the value, given all before it</source>
        <translation>Xác suất của giá trị, cho trước mọi giá trị đứng trước</translation>
    </message>
    <message>
        <source>entropy {0:.3f} bits</source>
        <translation>entropy {0:.3f} bit</translation>
    </message>
    <message>
        <source>ln p</source>
        <translation>ln p</translation>
    </message>
    <message>
        <source>mean {0:.3f}</source>
        <translation>trung bình {0:.3f}</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p = {0:.3g}</source>
        <translation>p = {0:.3g}</translation>
    </message>
    <message>
        <source>p(1) = {0:.3f}</source>
        <translation>p(1) = {0:.3f}</translation>
    </message>
</context>
<context>
    <name>chooser</name>
    <message>
        <source>Any half exactly, other masks by particles</source>
        <translation>Nửa bất kỳ chính xác, mặt nạ khác bằng hạt</translation>
    </message>
    <message>
        <source>Bottom half exactly, other masks by particles</source>
        <translation>Nửa dưới chính xác, mặt nạ khác bằng hạt</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Thư viện mẫu</translation>
    </message>
    <message>
        <source>What comes last in its order exactly, other masks by particles</source>
        <translation>Phần cuối theo thứ tự của nó chính xác, mặt nạ khác bằng hạt</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>Lượt chạy của bạn</translation>
    </message>
    <message>
        <source>gallery</source>
        <translation>thư viện</translation>
    </message>
    <message>
        <source>validation {0}</source>
        <translation>kiểm định {0}</translation>
    </message>
    <message>
        <source>✓ completes any mask exactly</source>
        <translation>✓ hoàn thiện chính xác mọi mặt nạ</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>All pictures (PNG)…</source>
        <translation>Mọi ảnh (PNG)…</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>An approximation of p(missing | observed), of {0:.1f} effective particles of {1} and {2} ancestors: the more of both are left, the closer. Completions of one ancestor are alike: twins.</source>
        <translation>Một xấp xỉ của p(thiếu | đã biết), với {0:.1f} hạt hiệu dụng trong {1} và {2} tổ tiên: cả hai còn lại càng nhiều thì càng gần. Các bản hoàn thiện cùng một tổ tiên thì giống nhau: song sinh.</translation>
    </message>
    <message>
        <source>Cannot stand beside these</source>
        <translation>Không thể đặt cạnh các mô hình này</translation>
    </message>
    <message>
        <source>Drawn from p(missing | observed) itself: by an ordering in which the observed dimensions come first, or from a list of all fillings. That says nothing of how good the model is.</source>
        <translation>Rút từ chính p(thiếu | đã biết): theo một thứ tự mà các chiều đã biết đứng trước, hoặc từ danh sách mọi cách điền. Điều đó không nói gì về việc mô hình tốt đến đâu.</translation>
    </message>
    <message>
        <source>Has no weights yet; train it for an epoch first.</source>
        <translation>Chưa có trọng số; hãy huấn luyện nó một epoch trước.</translation>
    </message>
    <message>
        <source>Is given {0}, the models shown {1}.</source>
        <translation>Được cho trước {0}, các mô hình đang hiện được cho {1}.</translation>
    </message>
    <message>
        <source>Makes {0} events, the models shown {1}.</source>
        <translation>Tạo ra điểm dữ liệu {0}, các mô hình đang hiện tạo ra {1}.</translation>
    </message>
    <message>
        <source>Not all models have drawn to the end. Press Enter to go on.</source>
        <translation>Chưa phải mô hình nào cũng rút xong. Nhấn Enter để tiếp tục.</translation>
    </message>
    <message>
        <source>Not completed yet by {0}. Press Enter.</source>
        <translation>{0} chưa hoàn thiện. Nhấn Enter.</translation>
    </message>
    <message>
        <source>Same events and protocol, best first</source>
        <translation>Cùng dữ liệu và quy trình đo, tốt nhất đứng đầu</translation>
    </message>
    <message>
        <source>Same events, other protocol</source>
        <translation>Cùng dữ liệu, quy trình đo khác</translation>
    </message>
    <message>
        <source>Shown: completions of an earlier image, mask, number or seed. Press Enter to complete anew.</source>
        <translation>Đang hiện: bản hoàn thiện của ảnh, mặt nạ, số bản hay mầm trước đó. Nhấn Enter để hoàn thiện lại.</translation>
    </message>
    <message>
        <source>Shown: {0} samples of seed {1}. Press Enter to draw anew.</source>
        <translation>Đang hiện: {0} mẫu với mầm {1}. Nhấn Enter để rút lại.</translation>
    </message>
    <message>
        <source>annealed, without a guide</source>
        <translation>ủ nhiệt, không có mô hình dẫn đường</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <source>guided by {0}, {1}</source>
        <translation>có dẫn bởi {0}, {1}</translation>
    </message>
    <message>
        <source>listed: exact</source>
        <translation>liệt kê: chính xác</translation>
    </message>
    <message>
        <source>log p of the original:</source>
        <translation>log p của bản gốc:</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>chưa ổn định</translation>
    </message>
    <message>
        <source>preview by {0}</source>
        <translation>xem trước bởi {0}</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã ổn định</translation>
    </message>
    <message>
        <source>twins: {0} have {1} ancestors</source>
        <translation>song sinh: {0} bản có {1} tổ tiên</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>đang làm…</translation>
    </message>
    <message>
        <source>{0} completes nothing: {1} has no conditionals.</source>
        <translation>{0} không hoàn thiện được gì: {1} không có phân phối có điều kiện.</translation>
    </message>
</context>
<context>
    <name>completion</name>
    <message>
        <source>{0} has no tractable conditionals p(x_i | x_&lt;i) to fill gaps with; choose a run of an autoregressive model.</source>
        <translation>{0} không có phân phối có điều kiện p(x_i | x_&lt;i) tính được để điền chỗ trống; hãy chọn lượt chạy của một mô hình tự hồi quy.</translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>Copy picture</source>
        <translation>Chép ảnh</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Word {0:,}</source>
        <translation>Từ {0:,}</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>, changed</source>
        <translation>, đã thay đổi</translation>
    </message>
    <message>
        <source>, painted over</source>
        <translation>, đã vẽ đè</translation>
    </message>
    <message>
        <source>A gap in a grid of codes is none in the picture, whose every pixel several codes decide: sample from this run instead.</source>
        <translation>Một khoảng trống trong lưới mã không phải là khoảng trống trong ảnh, vì mỗi điểm ảnh do nhiều mã quyết định: thay vào đó hãy lấy mẫu từ lượt chạy này.</translation>
    </message>
    <message>
        <source>A pixel depends on darker pixels only; point at one. Click them one after the other to order them yourself.</source>
        <translation>Một điểm ảnh chỉ phụ thuộc vào các điểm ảnh tối hơn; hãy trỏ vào một điểm ảnh. Nhấp lần lượt từng điểm ảnh để tự xếp thứ tự.</translation>
    </message>
    <message>
        <source>A {dimension} depends on darker ones only; point at one. Click them one after the other to order them yourself.</source>
        <translation>Một {dimension} chỉ phụ thuộc vào những cái tối hơn; hãy trỏ vào một cái. Nhấp lần lượt từng cái để tự xếp thứ tự.</translation>
    </message>
    <message>
        <source>All samples (CSV)…</source>
        <translation>Mọi mẫu (CSV)…</translation>
    </message>
    <message>
        <source>All samples (WAV)…</source>
        <translation>Mọi mẫu (WAV)…</translation>
    </message>
    <message>
        <source>All samples (text)…</source>
        <translation>Mọi mẫu (văn bản)…</translation>
    </message>
    <message>
        <source>Another example {one}</source>
        <translation>Lấy {one} ví dụ khác</translation>
    </message>
    <message>
        <source>Another test {one}</source>
        <translation>Lấy {one} kiểm tra khác</translation>
    </message>
    <message>
        <source>Another {one}</source>
        <translation>Một {one} khác</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Ký tự</translation>
    </message>
    <message>
        <source>Choose a document to see its words</source>
        <translation>Chọn một tài liệu để xem các từ của nó</translation>
    </message>
    <message>
        <source>Choose a {one} to see it whole</source>
        <translation>Chọn một {one} để xem trọn vẹn</translation>
    </message>
    <message>
        <source>Clamp observed pixels</source>
        <translation>Giữ cố định điểm ảnh đã biết</translation>
    </message>
    <message>
        <source>Clamp observed values</source>
        <translation>Giữ cố định giá trị đã biết</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Conditionals of this sample (CSV)…</source>
        <translation>Phân phối có điều kiện của mẫu này (CSV)…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Drag over the characters that the model shall fill in.</source>
        <translation>Kéo chuột qua các ký tự mà mô hình phải điền.</translation>
    </message>
    <message>
        <source>Drag over the stretch that the model shall fill in.</source>
        <translation>Kéo chuột qua đoạn mà mô hình phải điền.</translation>
    </message>
    <message>
        <source>Events of all models (CSV)…</source>
        <translation>Điểm dữ liệu của mọi mô hình (CSV)…</translation>
    </message>
    <message>
        <source>Every step is ticked: take ticks away from those to be filled in</source>
        <translation>Mọi bước đều được chọn: hãy bỏ dấu chọn ở các bước cần điền</translation>
    </message>
    <message>
        <source>Every {dimension} is ticked: take a tick away from what is to be filled in</source>
        <translation>Mọi {dimension} đều được chọn: hãy bỏ dấu chọn ở phần cần điền</translation>
    </message>
    <message>
        <source>Hidden are {{0}} of the {{1}} {dimensions} of the {one} chosen in Completion.</source>
        <translation>Đang che {{0}} trên {{1}} {dimensions} của {one} được chọn trong Hoàn thiện.</translation>
    </message>
    <message>
        <source>Its place in the model’s ordering</source>
        <translation>Vị trí của nó trong thứ tự của mô hình</translation>
    </message>
    <message>
        <source>Load the run's data and take a clip, or open a sound; then drag over what shall be missing.</source>
        <translation>Nạp dữ liệu của lượt chạy và lấy một đoạn âm, hoặc mở một âm thanh; sau đó kéo chuột qua phần phải thiếu.</translation>
    </message>
    <message>
        <source>Load the run's data and take a text; then drag over what shall be missing.</source>
        <translation>Nạp dữ liệu của lượt chạy và lấy một văn bản; sau đó kéo chuột qua phần phải thiếu.</translation>
    </message>
    <message>
        <source>Load the run's data and take a window; then hide the steps to forecast.</source>
        <translation>Nạp dữ liệu của lượt chạy và lấy một cửa sổ; sau đó che các bước cần dự báo.</translation>
    </message>
    <message>
        <source>Load the run's data and take a {one}; then hide some of its {dimensions}.</source>
        <translation>Nạp dữ liệu của lượt chạy và lấy một {one}; sau đó che một số {dimensions} của nó.</translation>
    </message>
    <message>
        <source>Next character</source>
        <translation>Ký tự tiếp theo</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Mẫu tiếp theo</translation>
    </message>
    <message>
        <source>Next value</source>
        <translation>Giá trị tiếp theo</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>Từ kế tiếp</translation>
    </message>
    <message>
        <source>No character is hidden: drag over what is to be filled in</source>
        <translation>Chưa che ký tự nào: hãy kéo chuột qua phần cần điền</translation>
    </message>
    <message>
        <source>No {one} yet</source>
        <translation>Chưa có {one}</translation>
    </message>
    <message>
        <source>Nothing is hatched: paint what is to be filled in</source>
        <translation>Chưa gạch chéo gì: hãy tô phần cần điền</translation>
    </message>
    <message>
        <source>Nothing is hidden: drag over what is to be filled in</source>
        <translation>Chưa che gì: hãy kéo chuột qua phần cần điền</translation>
    </message>
    <message>
        <source>Order of the {dimensions}</source>
        <translation>Thứ tự các {dimensions}</translation>
    </message>
    <message>
        <source>Paint over the pixels that the model shall invent, or take a preset.</source>
        <translation>Tô lên các điểm ảnh mà mô hình phải nghĩ ra, hoặc chọn một mặt nạ có sẵn.</translation>
    </message>
    <message>
        <source>Pairs of texts</source>
        <translation>Các cặp văn bản</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Pixel order</source>
        <translation>Thứ tự điểm ảnh</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Chỗ</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Samples as CSV…</source>
        <translation>Các mẫu thành CSV…</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Âm thanh</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Độ bất ngờ</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Take a test image, open a picture, or draw one; then hide a part of it.</source>
        <translation>Lấy một ảnh kiểm tra, mở một ảnh, hoặc vẽ; sau đó che một phần của nó.</translation>
    </message>
    <message>
        <source>Take another {one} at random that the model never trained on</source>
        <translation>Lấy ngẫu nhiên một {one} khác mà mô hình chưa từng được huấn luyện trên đó</translation>
    </message>
    <message>
        <source>Take another {one} that a model drew</source>
        <translation>Lấy một {one} khác do một mô hình rút</translation>
    </message>
    <message>
        <source>Take ticks away from the steps that the model shall fill in.</source>
        <translation>Bỏ dấu chọn ở các bước mà mô hình phải điền.</translation>
    </message>
    <message>
        <source>Take ticks away from the {dimensions} that the model shall fill in.</source>
        <translation>Bỏ dấu chọn ở các {dimensions} mà mô hình phải điền.</translation>
    </message>
    <message>
        <source>Test {one} {{0}} of {{1}}</source>
        <translation>Kiểm tra: {one} số {{0}} của {{1}}</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>The words of a document have no places of their own, so there is no gap to fill: sample from this run instead.</source>
        <translation>Các từ của một tài liệu không có vị trí riêng, nên không có khoảng trống để điền: thay vào đó hãy lấy mẫu từ lượt chạy này.</translation>
    </message>
    <message>
        <source>There are no test images of the model's size; load the run's data</source>
        <translation>Không có ảnh kiểm tra nào đúng cỡ của mô hình; hãy nạp dữ liệu của lượt chạy</translation>
    </message>
    <message>
        <source>There are no {many} of the run's data; load them</source>
        <translation>Không có {many} nào của dữ liệu lượt chạy; hãy nạp dữ liệu</translation>
    </message>
    <message>
        <source>There is no image yet: take a test image, open a picture, or draw</source>
        <translation>Chưa có ảnh: lấy một ảnh kiểm tra, mở một ảnh, hoặc vẽ</translation>
    </message>
    <message>
        <source>There is no {one} yet: load the run's data and take one</source>
        <translation>Chưa có {one}: hãy nạp dữ liệu của lượt chạy và lấy một</translation>
    </message>
    <message>
        <source>These {many} were drawn by a model of the gallery. For test {many}, load {{0}}, which this run was trained on.</source>
        <translation>Các {many} này do một mô hình của thư viện mẫu rút. Để có {many} kiểm tra, hãy nạp {{0}}, dữ liệu đã huấn luyện lượt chạy này.</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Chuỗi thời gian</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Values and log-probabilities (CSV)…</source>
        <translation>Giá trị và log xác suất (CSV)…</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>a clip of {{0:,}} samples</source>
        <translation>một đoạn âm {{0:,}} mẫu</translation>
    </message>
    <message>
        <source>a {one} of {{0}}</source>
        <translation>một {one} cỡ {{0}}</translation>
    </message>
    <message>
        <source>an image of {{0}}×{{1}}</source>
        <translation>một ảnh {{0}}×{{1}}</translation>
    </message>
    <message>
        <source>at {{0}}</source>
        <translation>tại {{0}}</translation>
    </message>
    <message>
        <source>for “{{0}}”</source>
        <translation>cho “{{0}}”</translation>
    </message>
    <message>
        <source>per-{dimension} baseline</source>
        <translation>mốc {dimension}</translation>
    </message>
    <message>
        <source>{Dimension}</source>
        <translation>{Dimension}</translation>
    </message>
    <message>
        <source>{Many} of {{0}}; this run was trained on {{1}}.</source>
        <translation>{Many} của {{0}}; lượt chạy này được huấn luyện trên {{1}}.</translation>
    </message>
    <message>
        <source>{Many} to complete come from {{0}}: load it.</source>
        <translation>{Many} cần hoàn thiện đến từ {{0}}: hãy nạp bộ dữ liệu này.</translation>
    </message>
    <message>
        <source>{One} drawn by {{0}}</source>
        <translation>{One} do {{0}} rút</translation>
    </message>
    <message>
        <source>{One} so far</source>
        <translation>{One} đến lúc này</translation>
    </message>
    <message>
        <source>{One} {{0:,}} of the {{1}} split</source>
        <translation>{One} {{0:,}} của tập {{1}}</translation>
    </message>
    <message>
        <source>{One} {{0}} of {{1}}</source>
        <translation>{One} số {{0}} của {{1}}</translation>
    </message>
    <message>
        <source>{dimensions}</source>
        <translation>{dimensions}</translation>
    </message>
    <message>
        <source>{dimension}</source>
        <translation>{dimension}</translation>
    </message>
    <message>
        <source>{{0:,}} characters of {{1:,}} kinds</source>
        <translation>{{0:,}} ký tự thuộc {{1:,}} loại</translation>
    </message>
    <message>
        <source>{{0:,}} clips of {{1:,}} samples, {{2}}</source>
        <translation>{{0:,}} đoạn âm gồm {{1:,}} mẫu, {{2}}</translation>
    </message>
    <message>
        <source>{{0:,}} documents of at most {{1}} words</source>
        <translation>{{0:,}} tài liệu có nhiều nhất {{1}} từ</translation>
    </message>
    <message>
        <source>{{0:,}} of {{1:,}} {{2}} {many}, drawn at random</source>
        <translation>{{0:,}} trong {{1:,}} {many} {{2}}, rút ngẫu nhiên</translation>
    </message>
    <message>
        <source>{{0:,}} samples, {{1}}</source>
        <translation>{{0:,}} mẫu, {{1}}</translation>
    </message>
    <message>
        <source>{{0:,}} {many} of at most {{1:,}} characters</source>
        <translation>{{0:,}} {many} tối đa {{1:,}} ký tự</translation>
    </message>
    <message>
        <source>{{0:,}} {many} of {{1:,}} characters</source>
        <translation>{{0:,}} {many} gồm {{1:,}} ký tự</translation>
    </message>
    <message>
        <source>{{0:,}} {many} of {{1}} {dimensions}, {{2}}</source>
        <translation>{{0:,}} {many} gồm {{1}} {dimensions}, {{2}}</translation>
    </message>
    <message>
        <source>{{0:,}} {many} of {{1}}×{{2}} {dimensions}, {{3}}</source>
        <translation>{{0:,}} {many} cỡ {{1}}×{{2}} {dimensions}, {{3}}</translation>
    </message>
    <message>
        <source>{{0}} codes</source>
        <translation>{{0}} mã</translation>
    </message>
    <message>
        <source>{{0}} has images of {{1}} ({{2}}), but this run makes ones of {{3}} ({{4}}): load the data it was trained on, open a picture, or draw.</source>
        <translation>{{0}} có ảnh {{1}} ({{2}}), nhưng lượt chạy này tạo ảnh {{3}} ({{4}}): nạp dữ liệu đã dùng để huấn luyện nó, mở một ảnh, hoặc vẽ.</translation>
    </message>
    <message>
        <source>{{0}} is prepared for another task than this run's: load the data it was trained on, open a picture, or draw.</source>
        <translation>{{0}} được chuẩn bị cho nhiệm vụ khác với lượt chạy này: nạp dữ liệu đã dùng để huấn luyện nó, mở một ảnh, hoặc vẽ.</translation>
    </message>
    <message>
        <source>{{0}} words of {{1:,}}</source>
        <translation>{{0}} từ trong {{1:,}}</translation>
    </message>
    <message>
        <source>−log p in nats; all of them add up to −log p(x)</source>
        <translation>−log p tính bằng nat; cộng tất cả lại được −log p(x)</translation>
    </message>
</context>
<context>
    <name>explore</name>
    <message>
        <source>number {0:,} of {1:,} in order</source>
        <translation>thứ {0:,} trên {1:,} theo thứ tự</translation>
    </message>
    <message>
        <source>surprise {0} nats = {1} bits</source>
        <translation>độ bất ngờ {0} nat = {1} bit</translation>
    </message>
    <message>
        <source>value {0}</source>
        <translation>giá trị {0}</translation>
    </message>
    <message>
        <source>{0}, channel {1} of {2}</source>
        <translation>{0}, kênh {1} trên {2}</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>As good as the best here, as far as {n:,} test {many} tell</source>
        <translation>Ngang mô hình tốt nhất ở đây, trong chừng mực {n:,} {many} kiểm tra cho biết</translation>
    </message>
    <message>
        <source>Close to the best: {gap} behind</source>
        <translation>Sát mô hình tốt nhất: kém {gap}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Compare {0} with others</source>
        <translation>So sánh {0} với các mô hình khác</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thiện</translation>
    </message>
    <message>
        <source>Complete {0} with {{0}}</source>
        <translation>Hoàn thiện {0} bằng {{0}}</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>Explain what {0} sees</source>
        <translation>Giải thích {0} thấy gì</translation>
    </message>
    <message>
        <source>Fair: {gap} behind the best</source>
        <translation>Khá: kém mô hình tốt nhất {gap}</translation>
    </message>
    <message>
        <source>Good: {gap} behind the best</source>
        <translation>Tốt: kém mô hình tốt nhất {gap}</translation>
    </message>
    <message>
        <source>Let it fill in the hidden part of {0}</source>
        <translation>Để mô hình điền phần bị che của {0}</translation>
    </message>
    <message>
        <source>Let models of such {0} draw from the same noise, side by side</source>
        <translation>Cho các mô hình cùng loại {0} rút từ cùng một nhiễu, đặt cạnh nhau</translation>
    </message>
    <message>
        <source>Not ranked: no other model here is measured as this one is</source>
        <translation>Chưa xếp hạng: ở đây không có mô hình nào khác được đo như mô hình này</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Sample from {0}</source>
        <translation>Lấy mẫu từ {0}</translation>
    </message>
    <message>
        <source>See which {0} each of its outputs depends on</source>
        <translation>Xem mỗi đầu ra của nó phụ thuộc vào những {0} nào</translation>
    </message>
    <message>
        <source>The best of {among} here</source>
        <translation>Tốt nhất trong {among} ở đây</translation>
    </message>
    <message>
        <source>Train further</source>
        <translation>Huấn luyện tiếp</translation>
    </message>
    <message>
        <source>Train further: begin a new run of yours from these weights; this one stays as it is</source>
        <translation>Huấn luyện tiếp: bắt đầu một lượt chạy mới của bạn từ các trọng số này; bản này giữ nguyên</translation>
    </message>
    <message>
        <source>Train {0} further</source>
        <translation>Huấn luyện tiếp {0}</translation>
    </message>
    <message>
        <source>Validation {0}</source>
        <translation>Kiểm định {0}</translation>
    </message>
    <message>
        <source>Watch it draw {0}, {1} by {1}, and many others (Enter)</source>
        <translation>Xem mô hình rút {0}, hết {1} này đến {1} khác, và nhiều mẫu nữa (Enter)</translation>
    </message>
    <message>
        <source>Weak: {gap} behind the best</source>
        <translation>Yếu: kém mô hình tốt nhất {gap}</translation>
    </message>
    <message>
        <source>a {0}</source>
        <translation>một {0}</translation>
    </message>
    <message>
        <source>an {0}</source>
        <translation>một {0}</translation>
    </message>
    <message>
        <source>any mask without approximation</source>
        <translation>mọi mặt nạ, không xấp xỉ</translation>
    </message>
    <message>
        <source>as pictures {0}</source>
        <translation>tính theo ảnh {0}</translation>
    </message>
    <message>
        <source>its paper has {0}</source>
        <translation>bài báo đạt {0}</translation>
    </message>
    <message>
        <source>no worse than its paper’s {0}</source>
        <translation>không kém mức {0} của bài báo</translation>
    </message>
    <message>
        <source>{0} · a weaker model ({1} {2})</source>
        <translation>{0} · mô hình yếu hơn ({1} {2})</translation>
    </message>
    <message>
        <source>{0}, and behind {1} too</source>
        <translation>{0}, và cũng kém {1}</translation>
    </message>
</context>
<context>
    <name>given</name>
    <message>
        <source>, or none</source>
        <translation>, hoặc không lớp nào</translation>
    </message>
    <message>
        <source>a loudness contour of {0:,} values</source>
        <translation>một đường độ to gồm {0:,} giá trị</translation>
    </message>
    <message>
        <source>a picture of {0}</source>
        <translation>một ảnh {0}</translation>
    </message>
    <message>
        <source>a text of at most {0:,} characters</source>
        <translation>một văn bản nhiều nhất {0:,} ký tự</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>lớp {0}</translation>
    </message>
    <message>
        <source>each class in turn</source>
        <translation>lần lượt từng lớp</translation>
    </message>
    <message>
        <source>each test clip’s loudness in turn</source>
        <translation>lần lượt độ to của từng đoạn âm kiểm tra</translation>
    </message>
    <message>
        <source>each test image in turn</source>
        <translation>lần lượt từng ảnh kiểm tra</translation>
    </message>
    <message>
        <source>each test text in turn</source>
        <translation>lần lượt từng văn bản kiểm tra</translation>
    </message>
    <message>
        <source>no class (withheld)</source>
        <translation>không lớp (giấu đi)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>one of {0} classes</source>
        <translation>một trong {0} lớp</translation>
    </message>
</context>
<context>
    <name>image</name>
    <message>
        <source>All samples (PNG)…</source>
        <translation>Mọi mẫu (PNG)…</translation>
    </message>
    <message>
        <source>All samples (SVG)…</source>
        <translation>Mọi mẫu (SVG)…</translation>
    </message>
    <message>
        <source>Drawing of all ({0})…</source>
        <translation>Quá trình rút tất cả ({0})…</translation>
    </message>
    <message>
        <source>Drawing of this image ({0})…</source>
        <translation>Quá trình rút ảnh này ({0})…</translation>
    </message>
    <message>
        <source>Expected of each pixel</source>
        <translation>Kỳ vọng ở từng điểm ảnh</translation>
    </message>
    <message>
        <source>How they were filled in ({0})…</source>
        <translation>Quá trình điền ({0})…</translation>
    </message>
    <message>
        <source>Original, mask, completions and maps (PNG)…</source>
        <translation>Ảnh gốc, mặt nạ, các bản hoàn thiện và bản đồ (PNG)…</translation>
    </message>
    <message>
        <source>Passes of this image ({0})…</source>
        <translation>Các lượt lặp của ảnh này ({0})…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Samples as PNG…</source>
        <translation>Các mẫu thành PNG…</translation>
    </message>
    <message>
        <source>Samples through training as {0}…</source>
        <translation>Các mẫu qua huấn luyện thành {0}…</translation>
    </message>
    <message>
        <source>This image (PNG)…</source>
        <translation>Ảnh này (PNG)…</translation>
    </message>
    <message>
        <source>row {0}, column {1}</source>
        <translation>hàng {0}, cột {1}</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Memory ran out; choose a smaller model or batch.</source>
        <translation>Hết bộ nhớ; chọn mô hình hoặc lô nhỏ hơn.</translation>
    </message>
    <message>
        <source>{0} failed: {1}; please report this.</source>
        <translation>{0} hỏng: {1}; xin hãy báo lỗi này.</translation>
    </message>
</context>
<context>
    <name>likelihood</name>
    <message>
        <source>Attacks change levels of pixels: choose a run of images in levels, or black and white ones.</source>
        <translation>Tấn công thay đổi mức của các điểm ảnh: hãy chọn lượt chạy với ảnh có mức, hoặc ảnh đen trắng.</translation>
    </message>
    <message>
        <source>Counts (CSV)…</source>
        <translation>Số đếm (CSV)…</translation>
    </message>
    <message>
        <source>Histograms (PNG)…</source>
        <translation>Biểu đồ tần suất (PNG)…</translation>
    </message>
    <message>
        <source>Histograms (SVG)…</source>
        <translation>Biểu đồ tần suất (SVG)…</translation>
    </message>
    <message>
        <source>The data of this run have no classes to tell apart: choose a run of labelled images, such as digits or clothes.</source>
        <translation>Dữ liệu của lượt chạy này không có lớp để phân biệt: hãy chọn lượt chạy với ảnh có nhãn, chẳng hạn chữ số hoặc quần áo.</translation>
    </message>
    <message>
        <source>This model has no conditionals to purify by: choose one that has, such as NADE or PixelCNN.</source>
        <translation>Mô hình này không có phân phối có điều kiện để thanh lọc: hãy chọn mô hình có, chẳng hạn NADE hoặc PixelCNN.</translation>
    </message>
    <message>
        <source>This model has no likelihood, so no event is likely or not: choose one of another family, such as NADE or PixelCNN.</source>
        <translation>Mô hình này không có hàm hợp lý, nên không điểm dữ liệu nào hợp lý hay không: chọn một mô hình thuộc họ khác, như NADE hoặc PixelCNN.</translation>
    </message>
    <message>
        <source>This model is given no class, so it cannot tell them by Bayes' rule: choose one trained by class, such as Gated PixelCNN by class.</source>
        <translation>Mô hình này không được cho trước lớp, nên không thể phân biệt lớp bằng quy tắc Bayes: hãy chọn mô hình được huấn luyện theo lớp, chẳng hạn Gated PixelCNN theo lớp.</translation>
    </message>
    <message>
        <source>This run has learnt p(x | c) and not p(x): choose one of p(x).</source>
        <translation>Lượt chạy này đã học p(x | c) chứ không phải p(x): hãy chọn một lượt chạy của p(x).</translation>
    </message>
    <message>
        <source>This run has learnt p(x | c) and not p(x): choose one that is given nothing, or a class that may be withheld.</source>
        <translation>Lượt chạy này đã học p(x | c) chứ không phải p(x): chọn một lượt chạy không được cho trước gì, hoặc được cho một lớp có thể giấu đi.</translation>
    </message>
    <message>
        <source>log p(x) in nats</source>
        <translation>log p(x) tính bằng nat</translation>
    </message>
    <message>
        <source>log p(x) of every event (CSV)…</source>
        <translation>log p(x) của từng điểm dữ liệu (CSV)…</translation>
    </message>
    <message>
        <source>{0}, other data</source>
        <translation>{0}, dữ liệu khác</translation>
    </message>
</context>
<context>
    <name>moment</name>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
</context>
<context>
    <name>moved</name>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Files of this kind ({0})</source>
        <translation>Tệp loại này ({0})</translation>
    </message>
    <message>
        <source>Name the place that the data have moved to; they are told by what they hold</source>
        <translation>Chỉ ra nơi dữ liệu đã chuyển đến; chúng được nhận ra qua nội dung</translation>
    </message>
    <message>
        <source>Say where they are…</source>
        <translation>Chỉ chỗ của chúng…</translation>
    </message>
    <message>
        <source>The data of {0} are gone: there is nothing at {1}.</source>
        <translation>Dữ liệu của {0} không còn: ở {1} không có gì.</translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation>{0} ở đâu?</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Seed of the weights</source>
        <translation>Mầm của trọng số</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>phân kỳ</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>bị ngắt</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>chưa huấn luyện</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>test</source>
        <translation>kiểm tra</translation>
    </message>
    <message>
        <source>training now</source>
        <translation>đang huấn luyện</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>kiểm định</translation>
    </message>
    <message>
        <source>{0}, epoch {1} of {2}</source>
        <translation>{0}, epoch {1} trên {2}</translation>
    </message>
</context>
<context>
    <name>sampling</name>
    <message>
        <source>Drawing by blocks…</source>
        <translation>Đang rút theo khối…</translation>
    </message>
    <message>
        <source>Drawing by passes…</source>
        <translation>Đang rút theo lượt…</translation>
    </message>
    <message>
        <source>Fastest here: by passes, as measured.</source>
        <translation>Nhanh nhất ở đây: theo lượt, theo số đo.</translation>
    </message>
    <message>
        <source>Fastest here: in blocks of {0}, as measured.</source>
        <translation>Nhanh nhất ở đây: theo khối {0}, theo số đo.</translation>
    </message>
    <message>
        <source>Fastest here: one by one, as measured.</source>
        <translation>Nhanh nhất ở đây: lần lượt, theo số đo.</translation>
    </message>
    <message>
        <source>Hidden units h were drawn first, and all values given them: the sum is log p(x | h), not log p(x).</source>
        <translation>Các đơn vị ẩn h được rút trước, rồi mọi giá trị cho trước chúng: tổng là log p(x | h), không phải log p(x).</translation>
    </message>
    <message>
        <source>In the prompt: {0}.</source>
        <translation>Trong câu mồi: {0}.</translation>
    </message>
    <message>
        <source>Log of outputs so far</source>
        <translation>Log các đầu ra đến lúc này</translation>
    </message>
    <message>
        <source>Log-likelihood so far</source>
        <translation>Log hợp lý đến lúc này</translation>
    </message>
    <message>
        <source>Measuring which method is fastest here…</source>
        <translation>Đang đo xem phương pháp nào nhanh nhất ở đây…</translation>
    </message>
    <message>
        <source>log p(x | h) so far</source>
        <translation>log p(x | h) đến lúc này</translation>
    </message>
    <message>
        <source>{0:.1f} passes for each on average, {1} for this one; one by one takes {2:,} steps and draws the same from the same seed.</source>
        <translation>Trung bình {0:.1f} lượt cho mỗi mẫu, {1} cho mẫu này; rút lần lượt mất {2:,} bước và cho cùng kết quả từ cùng mầm.</translation>
    </message>
    <message>
        <source>{0} has no conditionals p(x_i | x_&lt;i) of all values at once, so it draws one by one.</source>
        <translation>{0} không có các phân phối có điều kiện p(x_i | x_&lt;i) của mọi giá trị cùng lúc, nên nó rút lần lượt.</translation>
    </message>
    <message>
        <source>⚠ This model has no p(x): its outputs are taken for conditionals, which they are not, so these are samples of nothing.</source>
        <translation>⚠ Mô hình này không có p(x): đầu ra của nó được coi là phân phối có điều kiện dù không phải thế, nên đây không phải mẫu của phân phối nào.</translation>
    </message>
</context>
<context>
    <name>scoring</name>
    <message>
        <source>This model was not trained for any ordering, nor is it bounded by guesses: only such have a mean over several.</source>
        <translation>Mô hình này không được huấn luyện cho thứ tự bất kỳ, cũng không được chặn bằng dự đoán: chỉ những mô hình như thế mới có trung bình trên nhiều lần.</translation>
    </message>
    <message>
        <source>{0} was not evaluated: {1}</source>
        <translation>{0} chưa được đánh giá: {1}</translation>
    </message>
    <message>
        <source>≈ mean of {0} orderings or guesses</source>
        <translation>≈ trung bình của {0} thứ tự hoặc dự đoán</translation>
    </message>
</context>
<context>
    <name>seen</name>
    <message>
        <source>can see {0:,} of them, whatever it learns</source>
        <translation>có thể thấy {0:,} trong số đó, dù học được gì</translation>
    </message>
    <message>
        <source>uses {0:,} of its own or later: no density</source>
        <translation>dùng {0:,} của chính nó hoặc đứng sau: không phải mật độ</translation>
    </message>
    <message>
        <source>uses {0:,} of {1:,} before it</source>
        <translation>dùng {0:,} trên {1:,} đứng trước nó</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Arrows</source>
        <translation>Mũi tên</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+con lăn</translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation>Kéo ảnh</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>Fit the whole picture</source>
        <translation>Vừa cả ảnh</translation>
    </message>
    <message>
        <source>Go from pixel to pixel; with Ctrl, by five</source>
        <translation>Đi từ điểm ảnh này sang điểm ảnh khác; với Ctrl, mỗi lần năm điểm</translation>
    </message>
    <message>
        <source>Middle button</source>
        <translation>Nút giữa</translation>
    </message>
    <message>
        <source>Over a picture</source>
        <translation>Trên một ảnh</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Thu phóng</translation>
    </message>
    <message>
        <source>Zoom by keyboard</source>
        <translation>Thu phóng bằng bàn phím</translation>
    </message>
</context>
<context>
    <name>sound</name>
    <message>
        <source>Original and completions, one after the other (WAV)…</source>
        <translation>Bản gốc và các bản hoàn thiện, nối tiếp nhau (WAV)…</translation>
    </message>
    <message>
        <source>Sample {0:,}</source>
        <translation>Mẫu {0:,}</translation>
    </message>
    <message>
        <source>This clip (WAV)…</source>
        <translation>Đoạn âm này (WAV)…</translation>
    </message>
</context>
<context>
    <name>studio</name>
    <message>
        <source> and {0:,} others</source>
        <translation> và {0:,} cái khác</translation>
    </message>
    <message>
        <source>Open all pictures in {0} as data</source>
        <translation>Mở mọi ảnh trong {0} làm dữ liệu</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Opened the folder {0}, which holds the {1:,} pictures that were dropped.</source>
        <translation>Đã mở thư mục {0}, nơi chứa {1:,} ảnh được thả.</translation>
    </message>
    <message>
        <source>Opened {0}, but not {1}: data and pictures are opened one at a time.</source>
        <translation>Đã mở {0}, nhưng không mở {1}: dữ liệu và ảnh được mở từng cái một.</translation>
    </message>
    <message>
        <source>The {0:,} pictures that were dropped are not all of the folder {1}; data are a whole folder, so put them into one of their own, or open all of it.</source>
        <translation>{0:,} ảnh được thả không phải là toàn bộ thư mục {1}; dữ liệu là cả một thư mục, vì vậy hãy đặt chúng vào thư mục riêng, hoặc mở tất cả.</translation>
    </message>
    <message>
        <source>The {0:,} pictures that were dropped lie in {1:,} folders; put them into one, and drop that folder to learn from them.</source>
        <translation>{0:,} ảnh được thả nằm trong {1:,} thư mục; hãy gom chúng vào một thư mục rồi thả thư mục đó để học từ chúng.</translation>
    </message>
    <message>
        <source>{0} is an address; download what is there, and drop the file.</source>
        <translation>{0} là một địa chỉ; hãy tải về những gì ở đó rồi thả tệp vào.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>Character {0:,}</source>
        <translation>Ký tự {0:,}</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 epoch</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 phút</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 bước</translation>
    </message>
    <message>
        <source>16; 32; 32, 32  with semicolons between the lists</source>
        <translation>16; 32; 32, 32  các danh sách cách nhau bằng dấu chấm phẩy</translation>
    </message>
    <message>
        <source>8, 16, 32  or  8–128 in 5 steps, log</source>
        <translation>8, 16, 32  hoặc  8–128 in 5 steps, log</translation>
    </message>
    <message>
        <source>These are more than {0} values; type fewer.</source>
        <translation>Có hơn {0} giá trị; gõ ít hơn.</translation>
    </message>
    <message>
        <source>These numbers are too large; type smaller ones.</source>
        <translation>Các số này quá lớn; gõ số nhỏ hơn.</translation>
    </message>
    <message>
        <source>Type the values to try.</source>
        <translation>Gõ các giá trị muốn thử.</translation>
    </message>
    <message>
        <source>batches of {0:,}</source>
        <translation>lô {0:,}</translation>
    </message>
    <message>
        <source>device {0}</source>
        <translation>thiết bị {0}</translation>
    </message>
    <message>
        <source>learns by counting or EM, not by gradients</source>
        <translation>học bằng cách đếm hoặc EM, không bằng gradient</translation>
    </message>
    <message>
        <source>look-ahead {0}</source>
        <translation>số epoch chờ {0}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>no {0}</source>
        <translation>không {0}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>mầm {0}</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>đến khi dừng</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation>có, không</translation>
    </message>
    <message>
        <source>{0:,} epochs</source>
        <translation>{0:,} epoch</translation>
    </message>
    <message>
        <source>{0:,} steps</source>
        <translation>{0:,} bước</translation>
    </message>
    <message>
        <source>{0:,} training events</source>
        <translation>{0:,} điểm dữ liệu huấn luyện</translation>
    </message>
    <message>
        <source>{0:g} minutes</source>
        <translation>{0:g} phút</translation>
    </message>
    <message>
        <source>{0}, learning rate {1:g}, {2}</source>
        <translation>{0}, tốc độ học {1:g}, {2}</translation>
    </message>
</context>
<context>
    <name>weights</name>
    <message>
        <source>{0} has other weights than this is of by now: draw again.</source>
        <translation>{0} nay có trọng số khác với trọng số của những gì đang hiện: hãy rút lại.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Add a model from a file</source>
        <translation>Thêm mô hình từ tệp</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Mở thư mục ảnh</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Mở thư mục lượt chạy</translation>
    </message>
    <message>
        <source>Open a run or a session</source>
        <translation>Mở lượt chạy hoặc phiên làm việc</translation>
    </message>
    <message>
        <source>Python files (*.py)</source>
        <translation>Tệp Python (*.py)</translation>
    </message>
    <message>
        <source>Runs and sessions (*{0})</source>
        <translation>Lượt chạy và phiên làm việc (*{0})</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Lưu phiên làm việc</translation>
    </message>
    <message>
        <source>Sessions (*{0})</source>
        <translation>Phiên làm việc (*{0})</translation>
    </message>
    <message>
        <source>System report</source>
        <translation>Báo cáo hệ thống</translation>
    </message>
</context>
</TS>
