/** Sentences of the part "ingest": problems of a study.json, the doctor's findings, the reasons of proposals. */
export const sentences = {
  // Problems of a study.json: the place, what was expected, what arrived, the next step.
  'problem.too-deep':
    'More than {most} levels stand in each other. Take out the levels of the indicator system that have a single part.',
  'problem.not-json':
    'study.json is not JSON ({detail}). Open it in an editor that checks JSON, or export it again from the workbench.',
  'problem.link-broken': 'It was cut short, or changed on its way.',
  'problem.link-option': '“{name}” is nothing that a link can set.',
  'problem.property-missing':
    '{path} is missing; expected {expected}. Add it: study.schema.json describes every property.',
  'problem.property-wrong':
    '{path} should be {expected}; {arrived} arrived. Correct it: study.schema.json describes every property.',
  'problem.unknown-property':
    '{path} is not a property we know. Correct its name as in study.schema.json, or remove it.',
  'problem.path':
    '{path} should name a file beside study.json; “{arrived}” arrived. Put the data file into the same folder and write its name.',
  'problem.path-twice':
    '{path}: “{arrived}” is the file of the table “{table}” too. Give every table a file of its own.',
  'problem.answers-none':
    '{path}: no table is of the kind answers. A study needs one: set satisfaction.kind of its resource to answers.',
  'problem.answers-twice':
    '{path}: a second table is of the kind answers. A study has one: append waves to it, or give this table the kind that it is of.',
  'problem.table-reserved': '{path}: “{table}” is a name that our own tables use. Call the table otherwise.',
  'problem.table-twice':
    '{path}: “{table}” is the name of two tables. Rename one, and the keys that lead to it.',
  'problem.key-column':
    '{path}: the key names the column “{name}”, which the table “{table}” does not have. Correct the name, or remove the key.',
  'problem.key-table':
    '{path}: the key leads to the table “{table}”; the study has {known}. Correct the name, or remove the key.',
  'problem.key-length':
    '{path}: the key has {n} {n?column:columns} and leads to {m} of “{table}”. Name as many there as here.',
  'problem.key-type':
    '{path}: “{name}” and “{to}” of the table “{table}” are of different types, so that none would be found. Give both the same type.',
  'problem.name-duplicate':
    '{path}: “{field}” is the name of two fields (“{same}” came first; upper and lower case count as the same). Rename one, in the file too.',
  'problem.name-reserved':
    '{path}: “{field}” is a name that our own columns use. Rename the field, in the file too.',
  'problem.scale-needed':
    '{path}: “{field}” has the role {role} and needs a scale (min and max); none arrived. Add the scale, or set the role to ignore.',
  'problem.scale-ends':
    '{path}: the scale of “{field}” should have min below max; {min} and {max} arrived. Write the ends of the questionnaire’s scale; for a reversed scale set direction to down.',
  'problem.scale-size':
    '{path}: the scale of “{field}” runs from {min} to {max}, which no questionnaire has. Write the ends that respondents could choose.',
  'problem.kano-scale':
    '{path}: “{field}” has the role {role}, which has five answers from “I like it” to “I dislike it”; a scale from {min} to {max} arrived. Write ends that are four apart, or change the role.',
  'problem.label-outside':
    '{path}: the scale of “{field}” runs from {min} to {max}, but “{text}” stands for {code}. Correct the code or the ends; answers like “don’t know” belong into missing.',
  'problem.role-twice':
    '{path}: “{field}” has the role {role}, which “{first}” has already. A study has one field of this role: set the other to ignore or to segment.',
  'problem.item-needed':
    '{path}: “{field}” has the role {role} and should name its item; none arrived. Add item: the id of a leaf of the indicator system.',
  'problem.item-unused':
    '{path}: “{field}” has the role {role}, which measures no item, but names “{item}”. Remove item, or change the role.',
  'problem.item-unknown':
    '{path}: “{field}” measures the item “{item}”, which is not a leaf of the indicator system. Add the leaf, or correct the id.',
  'problem.item-twice':
    '{path}: “{field}” and “{first}” are both {role} of the item “{item}”. Give one of them an item of its own, or set it to ignore.',
  'problem.node-duplicate':
    '{path}: the id “{node}” stands at two places of the indicator system. Every node needs an id of its own.',
  'problem.own-weight-unknown':
    '{path}: own weights are for the first level ({known}); “{node}” is not on it. Remove it, or correct the id.',
  'problem.own-weight-negative':
    '{path}: an own weight should not be negative; {weight} arrived for “{node}”.',
  'problem.comparison-unknown':
    '{path}: "{one}" and "{other}" are not two children of one node of the indicator system. Compare siblings only, or remove the entry.',
  'problem.comparison-twice':
    '{path}: "{one}" and "{other}" are compared twice, once each way round. Keep one of the two entries.',
  'problem.own-weights-zero':
    '{path}: all own weights are 0. Give at least one dimension a weight, or remove them.',
  'problem.margins-none':
    '{path}: no margin is given. Name a field with the shares of its categories, or remove “raking”.',
  'problem.margin-unknown':
    '{path}: the margin names the field “{name}”, which the study does not have. Remove it, or correct the name.',
  'problem.margin-empty':
    '{path}: the margin “{name}” has no category with a share above 0. Give the shares, or remove it.',
  'problem.margin-zero':
    '{path}: the margin “{name}” gives “{category}” the share 0, so whoever answered it would count for nothing. Remove the category from the margin if nobody is in it; to leave its rows out use a filter.',
  'problem.margin-sum':
    '{path}: the margin “{name}” comes to {sum}. Shares come to 1 or to 100, numbers to the size of the population. Correct them.',
  'problem.margin-sums-differ':
    '{path}: the margin “{name}” counts a population of {sum}, the margin “{other}” one of {first}. Give both the same sum, or give shares.',
  'problem.path-indicator-unknown':
    '{path}: the construct “{construct}” names the indicator “{indicator}”, which the study does not have. An indicator is performance/<node>, expectation/<node> or field/<column>; correct it, or remove it.',
  'problem.path-construct-unknown':
    '{path}: a path names the construct “{construct}”; the model has {known}. Correct the name, or add the construct.',
  'problem.way-twice': '{path}: the path from “{from}” to “{to}” is drawn twice. Remove one of the two.',
  'problem.raking-limits':
    '{path}: the limits of “{name}” must have 1 between them; they are {lower} and {upper}. Give one below and one above 1.',
  'problem.raking-bounds-and-trim':
    '{path}: weights are either held within “bounds” or cut by “trim”. Remove one of them.',
  'problem.filter-unknown':
    '{path}: the filter names the field “{name}”, which the study does not have. Remove it, or correct the name.',
  'problem.tier-cuts':
    '{path}: no item’s scale has answers below, between and above the cut points {arrived}. Give two codes with one between them, as [6, 9].',
  'problem.cut-points':
    '{path} should be three falling scores between 100 and 0 (excellent, good, fair from there up); {arrived} arrived.',
  'problem.focal-without-provider':
    '{path}: “{provider}” is named as the provider studied, but no field has the role provider. Give one that role, or remove it.',
  'problem.focal-unknown':
    '{path}: “{provider}” is not among the providers {known}. Correct it, or add it to the order of the provider field.',
  'problem.column-missing':
    'study.json names the column “{field}”, which the file lacks. Choose the file that the study belongs to, or take the field out of study.json.',
  'problem.column-unknown':
    'The file has the column “{field}”, which study.json does not name. It is left out; add a field for it to use it.',

  // Files that are refused: what arrived, and the next step.
  'refusal.empty-file': '“{file}” is empty. Export it again, and check that the survey has answers.',
  'refusal.too-many-columns':
    '“{file}” has {columns} columns; at most {most} can be read. Keep one row for each respondent and one column for each question, delete the columns that no result needs, and open the file again.',
  'refusal.no-answers':
    '“{file}” has a heading of {columns} {columns?column:columns} and no answers below it. Export it again with the responses included.',
  'refusal.all-rejected':
    'No line of “{file}” has the {width} {width?field:fields} of its heading; all {n} were rejected, the first on line {line}. Check the delimiter and the quotes, or export it again.',
  'refusal.binary-file':
    '“{file}” is not a text file but looks like {format}. Open it in the program it comes from and save it as CSV in UTF-8.',
  'refusal.binary-xls':
    '“{file}” is an old Excel workbook (XLS), or a workbook with a password. Open it in Excel and save it as XLSX without a password, or as CSV in UTF-8.',
  'refusal.binary-pdf':
    '“{file}” is a PDF: it holds pages, not answers. Export the responses as CSV, Excel or SPSS from the tool that holds the survey.',
  'refusal.binary-image':
    '“{file}” is an image: no answers can be read off it. Export the responses as CSV, Excel or SPSS from the tool that holds the survey.',
  'refusal.binary-stata':
    '“{file}” is a data set of Stata, which is not read here. In Stata: “export delimited using answers.csv, nolabel” (with value labels: leave out “nolabel”), and open the CSV. In R: haven::write_sav(haven::read_dta(…), "answers.sav") keeps the labels.',
  'refusal.binary-portable':
    '“{file}” is a portable file of SPSS (.por), which is not read here. Open it in SPSS or PSPP and save it as .sav, which keeps its labels, or as CSV in UTF-8.',
  'refusal.binary-unknown':
    '“{file}” is not a text file and of no format that is read here. Open it in the program it comes from and save it as CSV in UTF-8.',
  'refusal.archive-truncated':
    '“{file}” is cut off or damaged: its check sum does not hold after {megabytes} MB ({lines} {lines?line:lines}). Nothing was taken from it, since rows would be missing. Download or export it again.',
  'refusal.archive-broken':
    '“{file}” is damaged: it could be unpacked only up to {megabytes} MB ({lines} {lines?line:lines}). Nothing was taken from it, since rows would be missing. Download or export it again.',
  'refusal.zip-several':
    '“{file}” holds {n} files ({names} …). Unpack it and choose the one with the answers.',
  'refusal.zip-empty': '“{file}” holds no file. Export the survey again.',
  'refusal.zip-encrypted':
    '“{name}” in “{file}” is protected by a password. Unpack it and choose the file itself.',
  'refusal.zip-method':
    '“{name}” in “{file}” is packed by a method that is not read here ({method}). Unpack it and choose the file itself.',
  'refusal.unpacks-too-large':
    '“{file}” packs {packed} MB into which more than {most} MB unpack: no survey does, and it would fill the memory. Unpack it yourself, check what it holds, and open the table with the answers (or a part of it) as CSV.',
  'refusal.cell-too-long':
    '“{file}” has a cell of more than {megabytes} MB: no answer is that long, and Excel itself allows 32,767 characters. Shorten or delete the cell, save the workbook and open it again.',
  'refusal.sheet-too-large':
    'The sheet “{sheet}” of “{file}” reaches to its column {columns} and would have more than {millions} million cells. If a stray cell stands far to the right, delete its column; else export the answers as CSV.',
  'refusal.file-broken':
    '“{file}” looks like {format} but cannot be read as such: it is damaged, or not written as the format asks. Open it in the program it comes from and save it again.',
  'refusal.arrow-packed':
    '“{file}” is an Arrow file with packed columns, which are not read here. Write it without compression, or as Parquet.',
  'refusal.cases-missing':
    '“{file}” ends too early: of {n} {n?case:cases} only {read} could be read. Nothing was taken from it, since rows would be missing. Export it again.',
  'refusal.sheet-empty':
    'The sheet “{sheet}” of “{file}” is empty. Choose another sheet, or export the survey again.',
  'refusal.line-too-long':
    'The record that begins on line {line} is longer than {megabytes} MB. This is hardly a table: check that line for a quote that is not closed, or export the file again.',

  'refusal.join-key-missing':
    '“{file}” has no column “{column}”. Choose the column that holds the same id as in the other file.',
  'refusal.gather-column-missing':
    '“{file}” has no column “{column}”, so its lines cannot be gathered by person. Open the file again, and take the columns that it has.',
  'refusal.too-many-questions':
    '“{column}” of “{file}” holds more than {most} different questions: it is hardly a file with one line an answer. Check which column has the questions.',
  'refusal.one-line-each':
    'No column of “{file}” tells that a person has several lines, so there is nothing to gather. Call its column of persons “respondent” or “id”, or leave --per-person out.',

  // What the doctor found.
  'finding.byte-order-mark': 'The file begins with a byte order mark (as Excel writes it); it was taken off.',
  'finding.sheet': 'Of the workbook the sheet “{sheet}” was read. It has {n} {n?other:others}: {others}.',
  'finding.merged-heading':
    '{n} {n?heading stands:headings stand} in merged cells; each counts for all columns that it spans.',
  'finding.empty-rows': '{n} empty {n?row:rows} between the answers {n?was:were} skipped.',
  'finding.wrong-mark':
    'The file begins with the byte order mark of another encoding; it was read as {encoding}, which its bytes are.',
  'finding.encoding':
    'The file is in {encoding} ({percent} % sure). Choose another encoding if its texts look wrong.',
  'finding.encoding-unsure':
    'The file is not in UTF-8 but perhaps in {encoding} ({percent} % sure). Look at its texts, and choose another encoding if they look wrong.',
  'finding.encoding-few':
    'The beginning of the file is plain ASCII but for {n} {n?byte:bytes}: {bytes} in line {lines}, read as “{text}” in {encoding}. Look at {n?it:them} there, and choose another encoding if that looks wrong.',
  'finding.stray-bytes':
    '{n} {n?place:places} of the text {n?is:are} not {encoding} (lines {lines}). A single stray byte was read as Windows-1252, a cut-off character stands as �.',
  'finding.encoded-twice':
    'The text was in UTF-8, was read as another encoding and saved again: {n} {n?character was:characters were} put right ({examples}). Choose UTF-8 as the encoding to keep the text as it stands in the file.',
  'finding.zero-bytes': '{n} zero {n?byte:bytes} were taken out of the text (lines {lines}).',
  'finding.inner-marks':
    '{n} byte order {n?mark:marks} inside the file {n?was:were} taken out (lines {lines}): it was probably put together from several.',
  'finding.tool-qualtrics':
    'This is an export of Qualtrics ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-surveymonkey':
    'This is an export of SurveyMonkey ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised; a question that stands over its first column only counts for its whole group.',
  'finding.tool-limesurvey':
    'This is an export of LimeSurvey ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-google-forms':
    'This is an export of Google Forms ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-microsoft-forms':
    'This is an export of Microsoft Forms ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-wenjuanxing':
    'This is an export of Wenjuanxing 问卷星, or of a tool that writes alike ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-jinshuju':
    'This is an export of Jinshuju 金数据 ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-kobo':
    'This is an export of KoBoToolbox or another server of ODK ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-surveycto':
    'This is an export of SurveyCTO ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-typeform':
    'This is an export of Typeform ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-formbricks':
    'This is an export of Formbricks ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-redcap':
    'This is an export of REDCap ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-alchemer':
    'This is an export of Alchemer (SurveyGizmo) ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.tool-sosci':
    'This is an export of SoSci Survey ({evidence}). {own} {own?column:columns} that it adds by itself {own?was:were} recognised.',
  'finding.title-rows':
    '{n} {n?row:rows} above the heading {n?is:are} a title, not part of the table: left out. Name the heading’s row as headerRows in the dialect of study.json if that is wrong.',
  'finding.heading-rows':
    'The heading has {n} rows ({from} to {to}). Name them as headerRows in the dialect of study.json if that is wrong.',
  'finding.second-row-groups':
    'The second row tells the columns under each heading of the first; they were joined as “Heading [Column]”.',
  'finding.second-row-texts': 'The second row has the questions’ words for the names in the first.',
  'finding.second-row-units': 'The second row has units, not answers; it was joined to the heading.',
  'finding.no-header':
    'The first line looks like an answer, not like a heading: it was kept as one, and the columns are called column_1, column_2, …',
  'finding.one-column':
    'The file has a single column. If it should have more, its delimiter is not one of comma, semicolon, tab and |.',
  'finding.rejected':
    '{n} of {read} {read?line:lines} could not be read as a row of {width} {width?field:fields} and {n?was:were} left out, the first on line {line}. The list says why.',
  'finding.broken-quote':
    'Some lines have a quote that is not closed, or closed too early. Each such line was rejected and reading resumed on the next.',
  'finding.rows-no-values': '{n} blank {n?row:rows} (first on line {line}) {n?was:were} left out.',
  'finding.rows-heading-again':
    'The heading stands {n} {n?time:times} more among the answers (first on line {line}): left out. The file was probably put together from several.',
  'finding.rows-totals':
    '{n} {n?row:rows} at the end (line {line}) {n?holds:hold} totals or means, not an answer: left out. Change the row’s first words in the file if that is wrong.',
  'finding.rows-footnote':
    '{n} {n?row:rows} below the answers (first on line {line}) {n?is a remark:are remarks}, not an answer: left out.',
  'finding.heading-empty': 'Column {column} has no heading; it is called “{field}”.',
  'finding.heading-duplicate':
    'The heading “{heading}” stands more than once; this column is called “{field}”.',
  'finding.heading-reserved':
    'The heading “{heading}” is a name that our own columns use; the column is called “{field}”.',
  'finding.heading-long':
    'A heading of {length} characters was shortened to “{field}”; the whole text is kept as its label.',
  'finding.decimal-comma': '“{field}” is written with decimal commas; they were read as decimal points.',
  'finding.not-numbers':
    '{n} {n?value:values} of “{field}” {n?is:are} not a number and {n?counts:count} as missing: {values}.',
  'finding.turned-to-text':
    '“{field}” begins with numbers, but {n} {n?answer:answers} further down {n?is:are} in words ({values}): all were read as text, none is lost.',
  'finding.duration-seconds': '“{field}” holds lengths of time in words; they were read as seconds.',
  'finding.choices':
    'A cell of “{field}” names several choices, parted by “{separator}”: {n} {n?column:columns} of 0 and 1 {n?was:were} made ({names}). Remove the {n?column:columns} from study.json to undo it.',
  'finding.choices-merged':
    'The file has one column for each answer option of “{field}”, and no respondent has two of them filled: the {n} columns were made one. Remove it from study.json to undo it; the columns are there still.',
  'finding.choices-ticked':
    '“{field}” and the columns of the same question hold one choice each: {n} {n?column:columns} of 0 and 1 {n?was:were} made ({names}). Remove the {n?column:columns} from study.json to undo it.',
  'finding.empty-columns':
    '{n} {n?column has:columns have} neither a heading nor an answer; {n?it was:they were} left out.',
  'finding.more-cases':
    'The file says that it has {n} {n?case:cases}, but {read} stand in it; all were read. Check the number of respondents.',
  'finding.all-missing': '“{field}” is empty in all {rows} {rows?row:rows}.',
  'finding.constant': 'Everyone who answered “{field}” ({n}) gave the same answer: “{value}”.',
  'finding.formulas':
    '“{field}” has {n} {n?cell:cells} that look like a spreadsheet formula. They are kept as text and never run; spreadsheets may run them when an export is opened.',
  'finding.personal-email':
    '“{field}” seems to hold e-mail addresses. No result needs them: it was left out. Give it a role to use it.',
  'finding.personal-address':
    '“{field}” seems to hold network (IP) addresses. No result needs them: it was left out. Give it a role to use it.',
  'finding.personal-phone':
    '“{field}” seems to hold telephone numbers. No result needs them: it was left out. Give it a role to use it.',
  'finding.personal-name':
    '“{field}” seems to hold people’s names. No result needs them: it was left out. Give it a role to use it.',
  'finding.personal-identity':
    '“{field}” seems to hold numbers that stand for one person (identity card, plate, staff number). No result needs them: it was left out. Give it a role to use it.',
  'finding.personal-account':
    '“{field}” seems to hold names of people in messengers and social media. No result needs them: it was left out. Give it a role to use it.',
  'finding.personal-birth':
    '“{field}” seems to hold dates of birth. No result needs them: it was left out. Give it a role to use it.',
  'finding.personal-within':
    '{n} {n?answer:answers} to “{field}” {n?holds:hold} an e-mail address or a telephone number (rows {rows} of the answers). {n?It is:They are} kept as {n?it is:they are}: take {n?it:them} out of the file before you show the texts to others.',
  'finding.personal-place':
    '“{field}” seems to hold addresses, postcodes or coordinates. No result needs them: it was left out. Give it a role to use it.',
  'finding.out-of-range':
    '{n} {n?answer:answers} to “{field}” {n?is:are} outside the scale {min} to {max} and {n?counts:count} as missing: {values}. Widen the scale, or declare the codes as missing.',
  'finding.out-of-range-ends':
    'The numbers of “{field}” reach from {lowest} to {highest}; those outside the scale {min} to {max} count as missing. Widen the scale, or declare the codes as missing.',
  'finding.no-code':
    '{n} {n?answer:answers} to “{field}” {n?stands:stand} for no code of the scale {min} to {max} and {n?counts:count} as missing: {values}. Give the texts a code, or declare them as missing.',
  'finding.constant-item':
    'All answers to “{field}” are {value}: an item on which nobody differs tells nothing about what drives satisfaction.',
  'finding.rows-previews':
    '{n} {n?answer:answers} {n?is:are} previews or spam by “{field}” ({values}); a filter leaves them out. Remove the filter from study.json to use them.',
  'finding.rows-unfinished':
    '{n} {n?respondent:respondents} did not finish (“{field}”). What they answered is used.',
  'finding.rows-test':
    '{n} {n?row:rows} {n?looks:look} like someone trying the survey: “test”, “asdf” or the like stands in a text (rows {rows} of the answers). {n?It is:They are} used; delete {n?it:them} from the file to leave {n?it:them} out.',
  'finding.rows-twice':
    '{n} {n?row:rows} {n?is:are} the same as another in every column (rows {rows} of the answers). {n?It is:They are} used; delete {n?it:them} from the file to leave {n?it:them} out.',
  'finding.provider-all':
    'The answers about all {n} {n?provider:providers} count together ({values}). Say which one the study is about to compare it with the others.',
  'finding.lines-long':
    'One line seems to be one answer, not one person: “{question}” holds the questions, “{answer}” the answers, and the same {n} {n?person:persons} of “{field}” {n?comes:come} again. As it is, answers are counted and not persons. Make it one line a person: by the button here, or by --per-person.',
  'finding.lines-gathered': 'Of {lines} lines {persons} {persons?was:were} made, one a person.',
  'finding.lines-replaced':
    '{n} {n?line was:lines were} replaced by a later one of the same person: of several answers to one question the last counts. Take the earlier ones out of the file, or the later ones, if that is wrong.',
  'finding.lines-without-person':
    '{n} {n?line names:lines name} no person, or no question: nothing says with which others {n?it belongs:they belong}. Fill in who answered, if they are to count.',
  'finding.columns-differ':
    '{n} {n?column differs:columns differ} between the lines of a person and {n?was:were} left out, as one line holds one value: {names}.',
  'finding.persons-repeated':
    '“{field}” has {n} {n?line:lines} whose value came before. If they are the same persons again, say whether these are visits (then take the column as clusters) or errors (then keep one line of each: by the button here, or by --per-person).',
  'finding.ids-repeated':
    '{n} {n?row:rows} {n?has:have} an id in “{field}” that another row has too. If one person answered several times, rows are not independent.',
  'finding.missing-codes':
    '{values} {codes?means:mean} “no answer” in {columns} {columns?column:columns} ({names}): {n} {n?answer:answers} {n?counts:count} as missing. Take the codes out of “missing” in study.json if that is wrong.',
  'finding.answers-misspelt':
    '{n} {n?answer:answers} to “{field}” {n?is:are} written like an option with a letter wrong, and {n?was:were} read as it: {values}. Take the {n?text:texts} out of “labels” in study.json if that is wrong.',
  'finding.dimensions-suggested':
    'No heading says which of the {n} items belong together, so {dimensions} dimensions were suggested from what is answered alike: {list}. Name and correct them: the index is the mean of its dimensions, and hangs on them.',
  'finding.dimensions-none-one':
    'No heading says which of the {n} items belong together, and their answers go together as one: they are a single dimension, “All items”. Make dimensions by what the questions are about.',
  'finding.dimensions-none-few':
    'No heading says which of the {n} items belong together, and too few respondents answered to tell it by the answers: they are a single dimension, “All items”. Make dimensions by what the questions are about.',
  'finding.dimensions-none-many':
    'No heading says which of the {n} items belong together; they are a single dimension, “All items”. So many are not grouped by their answers: make dimensions by what the questions are about.',
  'finding.categories-alike':
    '{n} {n?category:categories} of “{field}” {n?differs:differ} from another in spelling alone ({values}): they count apart as long as nobody says that they are one. Put them into “spellings” in study.json to count them together.',
  'finding.scale-reversed':
    'The scale {min} to {max} of “{field}” seems to run downwards ({min} is the best): it is turned. Set its direction to up in study.json if that is wrong.',
  'finding.scale-zero':
    '0 stands {n} {n?time:times} beside a scale from 1 to {max} ({names}): it was taken as “not applicable”. The mean score of {columns?this column:these columns} is {score:1} so, and {other:1} if 0 is the lowest level; the index {index:1} or {otherIndex:1}. Check the questionnaire.',
  'finding.scale-zero-mostly':
    '0 stands {n} {n?time:times} beside a scale from 1 to {max} ({names}), more often than any answer: it was taken as “not asked”. The index is {index:1} so, and {otherIndex:1} if 0 is the lowest level. Check the questionnaire, also whether {max} is the good end of the scale.',
  'finding.scale-readings':
    'The answers leave open which scale {names} {columns?has:have}; {taken} was taken. The index, as the mean of all items, would be – {readings}. Check the questionnaire.',
  'finding.ranking':
    '{names} {n?ranks:rank} things against each other: {n?a place:places} in an order {n?is:are} no rating, so {n?it was:they were} left out. Give {n?it a role:them roles} to use {n?it:them}.',
  'finding.scale-maybe-reversed':
    '{names} {n?goes:go} against “{other}” (r = {r}): the {n?scale:scales} may run the other way than {n?it is:they are} read now. Nothing was turned; change the direction if that is so.',
  'finding.scale-maybe-reversed-rest':
    '{names} {n?goes:go} against the other items (r = {r} with their mean): the {n?scale:scales} may run the other way than {n?it is:they are} read now. Nothing was turned; change the direction if that is so.',
  'finding.scale-maybe-reversed-items':
    '{names} goes against most items (r = {r} with the first of them): its scale may run the other way than it is read now. Nothing was turned; change the direction if that is so.',
  'finding.scales-mixed':
    'Items stand on {n} different scales ({scales}). Each is put on 0–100 by its own ends.',
  'finding.dates-year-month-day': '“{field}” holds dates as year, month, day ({example}).',
  'finding.dates-day-first': '“{field}” holds dates with the day first ({example}).',
  'finding.dates-month-first': '“{field}” holds dates with the month first ({example}).',
  'finding.dates-ambiguous':
    '“{field}” holds dates of which day and month cannot be told apart ({example}). No result uses them.',
  'finding.dates-words': '“{field}” holds dates with the month as a word ({example}).',
  'finding.dates-not':
    '{n} {n?value:values} of “{field}” {n?is:are} not written like its other dates: {values}.',
  'finding.column-unknown':
    'The file has the column “{field}”, which the study does not name; it was left out.',

  // Where the file of another wave differs from what the study expects.
  'finding.match-renamed':
    '“{field}” is not in this file; “{column}” is alike ({percent} %) and was taken for it. Undo it if that is another question.',
  'finding.match-missing': '“{field}” ({role}) is not in this file. It is left out, with what refers to it.',
  'finding.match-added':
    '“{field}” is new in this file; the study does not know it. Give it a role to use it.',
  'finding.match-type': '“{field}” was stored as {was} and is {now} in this file.',
  'finding.match-scale':
    '{n} {n?answer:answers} to “{field}” {n?lies:lie} outside the study’s scale {min} to {max} ({values}); this file looks like {newMin} to {newMax}. If the questionnaire changed, waves are not comparable on it.',
  'finding.match-scale-shorter':
    'No answer to “{field}” is above {highest}, though the study’s scale runs from {min} to {max}. If the questionnaire changed, waves are not comparable on it.',
  'finding.match-answers':
    '{n} {n?answer:answers} to “{field}” {n?stands:stand} for no code of the study’s scale {min} to {max}: {values}. Give the texts a code, or declare them as missing.',
  'finding.match-categories-new': '“{field}” has {n} new {n?category:categories}: {values}.',
  'finding.match-categories-gone':
    '{n} {n?category:categories} of “{field}” {n?is:are} not in this file: {values}.',

  // Why a line is no row.
  'rejected.broken-quote': 'a quote that is not closed',
  'rejected.too-few-columns': 'too few columns',
  'rejected.too-many-columns': 'too many columns',
  'rejected.no-values': 'a blank row',
  'rejected.heading-again': 'the heading once more',
  'rejected.totals': 'totals or means',
  'rejected.footnote': 'a remark below the answers',

  // Why a role or scale was proposed.
  'reason.scale-file': 'by the labels of its values in the file',
  'reason.weight-file': 'the file weighs its cases by it',
  'reason.groups-file': 'its values have names in the file',
  'reason.name': 'by its name or question',
  'reason.amount': 'its answers tell how often or how much, not how good',
  'reason.how-often':
    'it asks how often something was done, of several things: a rating, if more often is better',
  'reason.two-levels':
    'it is an outcome of two levels, by which no driver can be weighed: groups compare those who chose each',
  'reason.negative': 'it speaks of something bad, so that who agrees is dissatisfied: its scale was turned',
  'reason.many-groups': 'there are too many columns of few answers to compare all groups',
  'reason.kano': 'its answers are those of Kano’s pair of questions, and the other of the pair is there',
  'reason.choice': 'it says whether one of several choices was made',
  'reason.split': 'its answers are in columns that were made of it',
  'reason.tool': 'the survey tool adds it by itself',
  'reason.scale-labels': 'its answers are those of a known rating scale',
  'reason.scale-numbered-labels': 'its answers carry numbers of a scale',
  'reason.scale-values': 'its numbers look like a rating scale',
  'reason.scale-codes':
    'its answers are the codes A1, A2 … of the choices in a matrix question; which end is the good one is a guess',
  'reason.battery': 'it stands among items on one scale',
  'reason.paired': 'the same item stands in another column too',
  'reason.role-taken': 'another column fits this role better',
  'reason.count': 'its name says that its numbers count something',
  'reason.code': 'its name says that its numbers are codes',
  'reason.level': 'its name says that its numbers are levels of something, not ratings',
  'reason.answers': 'its answers are like those of the items, though its name could be that of groups',
  'reason.measure': 'it seems to be the weight of a body or a thing, not that of an answer',
  'reason.shared-answers':
    'it shares its answers, whose words are not known, with other columns: if they rate, give them a role and put the answers in order',
  'reason.few-values': 'it has few different answers',
  'reason.free-text': 'its answers are long or all different',
  'reason.unique': 'every answer is different',
  'reason.timestamp': 'it says when an answer came in',
  'reason.personal': 'it seems to hold personal data',
  'reason.ranking': 'it ranks things against each other instead of rating each',
  'reason.nps-group': 'the survey tool made it of the recommendation',
  'reason.answer-codes': 'its answers are the codes A1, A2 … of a question’s choices',
  'reason.constant': 'all answers are the same',
  'reason.empty': 'it has no answers',
  'reason.unknown': 'nothing tells what it is for',
} as const;
