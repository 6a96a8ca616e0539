/** Ingest: what can be wrong with a source file, in words for the person who sent it. */

import { SourceError } from "../model/errors.js";
import { describeIssue, type IssueDefinitions, type IssueDetails, IssueLog } from "../model/issue.js";

export const ingestIssues = {
  FILE_EMPTY: {
    severity: "error",
    en: "The file is empty. Export it again from its source.",
    zh: "文件为空。请从来源处重新导出该文件。",
  },
  FILE_BINARY: {
    severity: "error",
    en: "The file is neither text nor a workbook ({received}). Save it as CSV (UTF-8) or as .xlsx.",
    zh: "该文件既不是文本，也不是工作簿（{received}）。请另存为 CSV（UTF-8）或 .xlsx。",
  },
  FILE_XLS_LEGACY: {
    severity: "error",
    en: "The file is an old Excel workbook (.xls) or one protected by a password. Open it and save it as .xlsx without a password.",
    zh: "该文件是旧版 Excel 工作簿（.xls）或设有密码。请打开后取消密码，并另存为 .xlsx。",
  },
  FILE_NOT_WORKBOOK: {
    severity: "error",
    en: "The file is a ZIP archive, but not an .xlsx workbook ({received}). Unpack it, or save the table as .xlsx.",
    zh: "该文件是 ZIP 压缩包，但不是 .xlsx 工作簿（{received}）。请先解压，或将表格另存为 .xlsx。",
  },
  FILE_MARKUP: {
    severity: "error",
    en: "The file is a web page or XML, not a table, whatever its name says. Open it in Excel and save it as .xlsx.",
    zh: "无论文件名如何，该文件实际是网页或 XML，而不是表格。请用 Excel 打开并另存为 .xlsx。",
  },
  WORKBOOK_DAMAGED: {
    severity: "error",
    en: "The workbook cannot be opened: {received}. Open it in Excel and save it again.",
    zh: "工作簿无法打开：{received}。请用 Excel 打开并重新保存。",
  },
  WORKBOOK_TOO_LARGE: {
    severity: "error",
    en: "Unpacked, the workbook would take {received}, more than the {expected} allowed. Remove pictures and unused sheets, or save the table as CSV.",
    zh: "工作簿解压后将占用 {received}，超过允许的 {expected}。请删除图片和无关工作表，或另存为 CSV。",
  },
  ENCODING_UNKNOWN: {
    severity: "error",
    en: "The characters of the file are neither UTF-8 nor GB18030. Save it as CSV UTF-8, or name its encoding (for example windows-1252 or big5).",
    zh: "文件的字符编码既不是 UTF-8，也不是 GB18030。请另存为 CSV UTF-8，或注明其编码（如 windows-1252、big5）。",
  },
  ENCODING_WRONG: {
    severity: "error",
    en: "The file is not written in the encoding {expected}. Name another encoding, or leave it out to have it recognized.",
    zh: "该文件并非以 {expected} 编码。请改用其他编码名称，或不指定编码由程序识别。",
  },
  ENCODING_GUESSED: {
    severity: "info",
    en: "The file is not UTF-8 and was read as GB18030; its first Chinese characters are “{received}”. If they make no sense, name the encoding.",
    zh: "该文件不是 UTF-8，已按 GB18030 读取，最前面的汉字为“{received}”。如显示为乱码，请注明编码。",
  },
  TEXT_DAMAGED: {
    severity: "warning",
    en: "The cell holds the mark of characters lost in an earlier conversion: “{received}”. Correct it in the source.",
    zh: "单元格中有字符在以往转换时已丢失：“{received}”。请在来源文件中更正。",
  },
  JSON_SYNTAX: {
    severity: "error",
    en: "The file begins like JSON but cannot be read: {received}. Export it again.",
    zh: "该文件开头为 JSON，但无法读取：{received}。请重新导出。",
  },
  JSON_WITHOUT_LIST: {
    severity: "error",
    en: "The JSON file holds no list of records. Expected {expected}.",
    zh: "该 JSON 文件中没有记录列表。应为：{expected}。",
  },
  JSON_SEVERAL_LISTS: {
    severity: "error",
    en: "The JSON file holds several lists of records: {received}. Keep the one that is meant.",
    zh: "该 JSON 文件含有多个记录列表：{received}。请只保留所需的一个。",
  },
  JSON_ITEM: {
    severity: "error",
    en: "Entry {row} is not a readable JSON object and was left out: {received}. Correct it in the source.",
    zh: "第 {row} 条不是可读取的 JSON 对象，未予采用：{received}。请在来源文件中更正。",
  },
  SHEET_NOT_FOUND: {
    severity: "error",
    en: "The workbook has no sheet “{received}”. It has: {expected}.",
    zh: "工作簿中没有名为“{received}”的工作表。现有：{expected}。",
  },
  SHEET_SEVERAL: {
    severity: "error",
    en: "Several sheets hold such a table: {received}. Name the one that is meant, or ask for all of them.",
    zh: "有多个工作表含有此类表格：{received}。请指定其中一个，或要求全部读取。",
  },
  SHEET_NONE_FITS: {
    severity: "error",
    en: "No sheet has the columns that the layout “{layout}” needs. Sheets: {received}. Expected {expected}.",
    zh: "没有任何工作表具备版式“{layout}”所需的列。工作表：{received}。应有：{expected}。",
  },
  SHEET_SKIPPED: {
    severity: "info",
    en: "The sheet was not read: it lacks the columns that the layout needs ({received}). Nothing is to be done if it holds no journals.",
    zh: "未读取该工作表：缺少版式所需的列（{received}）。如其中没有期刊，无需处理。",
  },
  SHEET_HIDDEN: {
    severity: "warning",
    en: "The sheet is hidden in the workbook, and was read. Delete it if it is not meant.",
    zh: "该工作表在工作簿中为隐藏状态，但已读取。如非所需，请删除。",
  },
  HEADER_NOT_FOUND: {
    severity: "error",
    en: "No row among the first {rows} has the column names of the layout “{layout}”. Expected {expected}. Name the row that holds them, or another layout.",
    zh: "前 {rows} 行中没有版式“{layout}”的列名。应有：{expected}。请指定列名所在行，或改用其他版式。",
  },
  HEADER_TWO_ROWS: {
    severity: "info",
    en: "The column names stand in two rows and were read together.",
    zh: "列名分列两行，已合并读取。",
  },
  COLUMN_MISSING: {
    severity: "error",
    en: "The column {expected} is missing; the names found are: {received}. Add the column, or name yours in the layout.",
    zh: "缺少列：{expected}；现有列名：{received}。请补充该列，或在版式中注明对应列名。",
  },
  COLUMN_DUPLICATE: {
    severity: "warning",
    en: "The columns {columns} all stand for “{field}”; “{column}” was read and the others were not. Delete or rename the others.",
    zh: "{columns} 各列均对应“{field}”；已读取“{column}”，其余未读取。请删除或改名其余各列。",
  },
  COLUMN_NAMELESS: {
    severity: "info",
    en: "Column {number} has entries but no name, and was not read. Give it a name if it matters.",
    zh: "第 {number} 列有内容但没有列名，未予读取。如有需要请补充列名。",
  },
  COLUMNS_NOT_READ: {
    severity: "info",
    en: "The layout “{layout}” does not know these columns, and they were not read: {columns}. Add them to your layout if they matter.",
    zh: "版式“{layout}”不识别以下各列，未予读取：{columnsZh}。如有需要请在版式中补充。",
  },
  COLUMN_SHIFTED: {
    severity: "warning",
    en: "The column “{column}” holds what belongs to “{field}” ({count} of {of} entries, such as {received}) and was read as “{field}”. Correct the column names.",
    zh: "“{column}”列的内容实为“{field}”（{of} 项中有 {count} 项，如 {received}），已按“{field}”读取。请更正列名。",
  },
  CELLS_MISPLACED: {
    severity: "warning",
    en: "In the column “{column}”, {count} of {of} entries belong to “{field}” (the first is {received}) and were read as such. Correct the cells.",
    zh: "“{column}”列的 {of} 项中有 {count} 项内容实为“{field}”（首项为 {received}），已按“{field}”读取。请更正这些单元格。",
  },
  CELLS_CONFLICTING: {
    severity: "warning",
    en: "In the column “{column}”, {count} of {of} entries have the form of “{field}” (the first is {received}), but the record has another one already; they were left where they are. Check them.",
    zh: "“{column}”列的 {of} 项中有 {count} 项形如“{field}”（首项为 {received}），但该记录已另有其值，未作移动。请核对。",
  },
  TABLE_WITHOUT_RECORDS: {
    severity: "warning",
    en: "The table has column names but no records. Check that the export was complete.",
    zh: "表格只有列名而没有记录。请核对导出是否完整。",
  },
  ROW_REPEATS_HEADER: {
    severity: "info",
    en: "The row repeats the column names and was passed over.",
    zh: "该行重复列名，已跳过。",
  },
  ROW_SHORT: {
    severity: "warning",
    en: "The row has {received} cells and the header {expected}; the missing ones were taken as blank. Check the row.",
    zh: "该行有 {received} 个单元格，表头为 {expected} 个；缺少的按空白处理。请核对该行。",
  },
  ROW_LONG: {
    severity: "error",
    en: "The row has more cells than the header has columns ({expected}); “{received}” was not read and other cells may stand in the wrong column. Check for a delimiter without quotation marks.",
    zh: "该行单元格多于表头列数（{expected}）；“{received}”未读取，其他单元格可能错列。请检查是否有未加引号的分隔符。",
  },
  CSV_QUOTE: {
    severity: "warning",
    en: "A quotation mark in this row is not closed or not doubled; the row was read by itself. Check its cells ({received}).",
    zh: "该行引号未闭合或未成对书写，已按单行读取。请核对各单元格（{received}）。",
  },
  CSV_QUOTES_BROKEN: {
    severity: "error",
    en: "More than {expected} rows have stray quotation marks, the last in row {row}. Export the file again with quotation marks doubled, or as .xlsx.",
    zh: "超过 {expected} 行含有错误的引号，最后一处在第 {row} 行。请重新导出（引号须成对），或另存为 .xlsx。",
  },
  CSV_LINES_SWALLOWED: {
    severity: "error",
    en: "One cell of this record runs over several lines that look like records of their own: “{received}”. Check the quotation marks in and before this row.",
    zh: "该记录的一个单元格跨越多行，且这些行看似独立记录：“{received}”。请检查本行及之前的引号。",
  },
  MERGED_CELLS_FILLED: {
    severity: "info",
    en: "{count} merged blocks were read as if their first entry stood in each of their rows.",
    zh: "有 {count} 处合并单元格，已按其首项逐行填充读取。",
  },
  CELL_IS_DATE: {
    severity: "error",
    en: "The workbook stores a date here ({received}). A rank such as 1/31 turns into a date when it is typed; format the column as text and enter it again.",
    zh: "该单元格被存为日期（{received}）。如 1/31 之类的排名在录入时会变成日期；请将该列设为文本格式后重新录入。",
  },
  CELL_WITHOUT_RESULT: {
    severity: "error",
    en: "The cell holds a formula without a result ({received}). Open the workbook in Excel, let it calculate, and save it.",
    zh: "该单元格为公式且没有计算结果（{received}）。请用 Excel 打开、计算并保存。",
  },
  CELL_IS_ERROR: {
    severity: "error",
    en: "The cell holds a spreadsheet error ({received}). Correct the formula or enter the value.",
    zh: "该单元格为表格错误值（{received}）。请更正公式或直接录入数值。",
  },
  CELL_IS_NESTED: {
    severity: "warning",
    en: "The entry is a group of entries, not one ({received}), and was not read. Flatten it in the source.",
    zh: "该项包含一组内容而非单一值（{received}），未予读取。请在来源文件中展开。",
  },
  IDENTIFIER_AS_NUMBER: {
    severity: "warning",
    en: "The identifier is stored as a number ({received}), which loses hyphens and leading zeros; it was read as {expected}. Format the column as text and enter it again.",
    zh: "该标识号被存为数字（{received}），连字符与前导零会丢失；现按 {expected} 读取。请将该列设为文本格式后重新录入。",
  },
  NUMBER_UNREADABLE: {
    severity: "error",
    en: "“{received}” is not a number. Enter {expected}, or leave the cell blank.",
    zh: "“{received}”不是数值。请填写{expectedZh}，或留空。",
  },
  DECIMAL_MARK_UNDECIDED: {
    severity: "error",
    en: "Nothing in the file tells whether “{received}” means {asPoint} or {asComma}; {count} cells of the column were not read. Say whether the decimal mark is the point or the comma.",
    zh: "文件中没有依据判断“{received}”是 {asPoint} 还是 {asComma}；该列有 {count} 个单元格未读取。请注明小数点用点号还是逗号。",
  },
  DECIMAL_MARK_MIXED: {
    severity: "error",
    en: "The column writes decimals with a point (row {pointRow}) and with a comma (row {commaRow}); {count} cells that can be read either way were not read. Use one mark throughout.",
    zh: "该列小数既有用点号的（第 {pointRow} 行），也有用逗号的（第 {commaRow} 行）；{count} 个两可的单元格未读取。请统一小数点写法。",
  },
  PERCENT_DOUBTFUL: {
    severity: "warning",
    en: "The column is read as percentages, but no entry is above 1 (largest {received}). If the workbook stores shares shown as %, declare the column without `percent`.",
    zh: "该列按百分数读取，但没有大于 1 的数（最大为 {received}）。如工作簿存的是以 % 显示的比例，请在版式中取消 percent 声明。",
  },
  MEMBERSHIP_UNREADABLE: {
    severity: "warning",
    en: "“{received}” is not a rank or zone of the expected form ({expected}) and was not read. Check the cell.",
    zh: "“{received}”不是预期形式（{expected}）的排名或分区，未予读取。请核对该单元格。",
  },
} as const satisfies IssueDefinitions;

export type IngestCode = keyof typeof ingestIssues;
export type IngestLog = IssueLog<typeof ingestIssues>;

export function ingestLog(source: string, sheet?: string | null): IngestLog {
  return new IssueLog(ingestIssues, { source, ...(sheet ? { sheet } : {}) });
}

/** The error for a source that cannot be read at all. */
export function sourceError(code: IngestCode, details: IssueDetails, cause?: unknown): SourceError {
  const issue = describeIssue(ingestIssues, code, details);
  return new SourceError(issue, cause === undefined ? undefined : { cause });
}
