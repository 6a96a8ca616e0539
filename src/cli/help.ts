/** Command line: the help text. */

import type { Bilingual } from "../model/text.js";

export const HELP: Bilingual = {
  en: `journal-tiering: from journal metrics and declared rules to a tiered catalog

  journal-tiering init <folder>     make a project with invented example data
  journal-tiering check [folder]    say what is wrong, where, and what to do
  journal-tiering build [folder]    write the catalog
  journal-tiering lint <file>       what to settle before an edition or a published list goes out
  journal-tiering diff <before.json> <after.json> [<methodology before> <methodology after>]
                                    say what changed between two editions
  journal-tiering explain <edition.json> <ISSN|CN|title>
                                    why a journal stands where it stands
  journal-tiering verify <edition.json> [folder]
                                    is the edition what its project computes?
  journal-tiering match <publications> <edition.json> [<edition.json> ...]
                                    the journals of a publication list (BibTeX, RIS, CSV, XLSX, CSL-JSON)
                                    in the editions in force when each item appeared

The folder is the one you are in unless you name another; for verify, the one above the edition's folder.

Options
  --out <folder>    where build writes; the folder "out" of the project otherwise
  --allow-errors    build although the data hold errors; the edition counts them
  --list <id|file>  what the file of lint is, where it is no edition.json: cast-compendium, ccf-t, abdc,
                    qualis, journal-tiering-workbook (written by build), or a JSON file that
                    describes it
  --register <layout>=<file>
                    a list that knows the journals better, such as jcr=jcr.csv; may be repeated
  --declared <n>    number of journals that the list declares
  --all             show every finding of lint, not the first ten of each kind
  --workbook <file> write the list as .xlsx with the cells in question colored
  --domestic-minimum <share>
                    match: share of articles in domestic journals to check, such as 1/3
  --csv             diff, match: answer with a table
  --json            answer with one JSON document on standard output
  --quiet, -q       print errors only
  --lang <zh|en>    language of the messages; that of the catalog otherwise
  --help, -h        this text
  --version, -v     the version

Examples
  journal-tiering init remote-sensing
  journal-tiering check remote-sensing
  journal-tiering build remote-sensing --out public
  journal-tiering lint remote-sensing/out/edition.json --register jcr=jcr.csv
  journal-tiering explain public/edition.json 1234-5679
  journal-tiering verify public/edition.json remote-sensing

Exit codes: 0 done, 1 the project or its data need work or the edition differs, 2 the command was written wrongly, 3 the program failed.
`,
  zh: `journal-tiering：由期刊指标和公开规则生成分级目录

  journal-tiering init <文件夹>     新建项目，内含虚构的示例数据
  journal-tiering check [文件夹]    检查：哪里有问题，如何处理
  journal-tiering build [文件夹]    生成目录
  journal-tiering lint <文件>       公示前检查：某版目录或已发布的目录中有哪些问题
  journal-tiering diff <旧版.json> <新版.json> [<旧版方案> <新版方案>]
                                    说明两版目录之间的变化
  journal-tiering explain <edition.json> <ISSN|CN|刊名>
                                    说明某刊的分级依据
  journal-tiering verify <edition.json> [项目文件夹]
                                    核验：目录文件是否与项目重新计算的结果一致
  journal-tiering match <论文清单> <edition.json> [<edition.json> ...]
                                    核对论文清单（BibTeX、RIS、CSV、XLSX、CSL-JSON）中的期刊
                                    在各篇发表时有效的目录版本中的收录情况

不写文件夹时，使用当前所在的文件夹；verify 使用目录文件所在文件夹的上一级。

选项
  --out <文件夹>    build 的输出位置；默认为项目中的 out 文件夹
  --allow-errors    数据有错误时仍然生成；错误数会记入该版目录
  --list <名称|文件>
                    lint 的文件不是 edition.json 时，说明它是哪种目录：cast-compendium、ccf-t、
                    abdc、qualis、journal-tiering-workbook（由 build 输出），或描述该目录的
                    JSON 文件
  --register <版式>=<文件>
                    更可靠的期刊名录，例如 jcr=jcr.csv；可重复使用
  --declared <数>   目录声明的期刊种数
  --all             显示 lint 的全部结果，而不是每类前十条
  --workbook <文件> 另存一份 .xlsx，有问题的单元格以颜色标出
  --domestic-minimum <比例>
                    match：核对国内期刊论文所占比例的下限，如 1/3
  --csv             diff、match：给出表格
  --json            在标准输出给出一个 JSON 文档
  --quiet, -q       只显示错误
  --lang <zh|en>    提示语言；默认与目录语言一致
  --help, -h        显示本说明
  --version, -v     显示版本号

示例
  journal-tiering init remote-sensing
  journal-tiering check remote-sensing
  journal-tiering build remote-sensing --out public
  journal-tiering lint remote-sensing/out/edition.json --register jcr=jcr.csv
  journal-tiering explain public/edition.json 1234-5679
  journal-tiering verify public/edition.json remote-sensing

退出码：0 完成；1 项目或数据需要处理，或核验不一致；2 命令书写有误；3 程序内部错误。
`,
};
