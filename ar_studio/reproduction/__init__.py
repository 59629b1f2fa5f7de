"""Published tables as queues of runs, a yardstick of our own, and the reports of both.

`tables` says what the papers did and measured, `standing` what the run folders hold, `queue` trains
what is still missing, and `report` sets our numbers beside theirs. Of a `yardstick`, which no paper
has, models that ship are `measuring`, and what was `measured` lies in a file for each cell.
"""
