"""Published tables as queues of runs: what is trained, the training, and the report.

`tables` says what the papers did and measured, `standing` what the run folders hold, `queue` trains
what is still missing, and `report` sets our numbers beside theirs. Only `queue` needs torch.
"""
