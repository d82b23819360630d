### Understanding text: what the commands reading and issue say

reading-no-data = Name the folder of the training data by --data.

reading-no-training = There is no table to train on (a file train… of TSV or CSV) in { $folder }.

reading-model-unusable = { $code ->
    [not_a_model] { $path } is no file of a model.
    [other_version] The model { $path } was made for another version of the program. Train it again.
    [damaged] The model { $path } is damaged.
   *[other] The model { $path } cannot be used.
} The built-in reader serves.

reading-line = Line { $line } was passed over: { $why }

reading-line-flaw = { $code ->
    [not_json] it is not JSON.
    [no_id] it has no id.
    [no_text] it has no text.
    [no_time] its time (at) cannot be read.
   *[other] { $code }
}

reading-table-flaw = { $code ->
    [not_a_table] { $path } or the test table is no table of texts and labels.
    [no_examples] { $path } or the test table holds no examples.
    [other_aspects] { $path } has other aspects than the test table, or more than one.
   *[other] { $code }
}
