/** Methodology, template: the page that tells a society's secretary where to put what. */

export function templateReadme(id: string): string {
  return `# ${id}

## 中文

本文件夹是一个期刊分级目录项目。其中的期刊、刊号和数值全部是虚构的示例，请逐一换成本学会的数据。

| 文件 | 内容 | 您要做的 |
| --- | --- | --- |
| \`catalog.json\` | 项目文件：目录名称、版次、数据来源、输出 | 填写学会与目录名称，列出数据文件 |
| \`methodology.json\` | 评价方案：指标、权重、标准化、分级规则 | 按学会审定的方案修改 |
| \`sources/candidates.csv\` | 候选期刊表，每行一种期刊 | 换成候选名单；国内期刊请填 CN 号 |
| \`sources/metrics-domestic.csv\` | 国内期刊指标 | 换成有权使用的数据 |
| \`sources/metrics-foreign.csv\` | 国外期刊指标 | 换成有权使用的数据 |
| \`layouts/metrics.json\` | 指标表的列名如何识别 | 列名不同时在此补充 |

CSV 与 XLSX 文件均可放入 \`sources/\`，并在 \`catalog.json\` 的 \`sources\` 中登记。JCR、中科院分区、SCImago、知网的导出文件可直接选用内置版式 \`jcr\`、\`cas\`、\`scimago\`、\`cnki\`；其数值不得公开时，请将 \`licence\` 写为 \`restricted\`。

\`\`\`
journal-tiering check     # 检查：哪里有问题、在哪一行、怎样处理
journal-tiering build     # 生成：out/ 文件夹中的目录
\`\`\`

## English

This folder is the project of a tiered journal catalog. Every journal, number and value in it is an invented example; replace them by your own.

| File | Content | What you do |
| --- | --- | --- |
| \`catalog.json\` | the project: names, edition, sources, outputs | fill in the names, list your files |
| \`methodology.json\` | the methodology: indicators, weights, normalization, cuts | change it to what the society decided |
| \`sources/candidates.csv\` | the candidates, one journal per line | replace it; give domestic journals their CN number |
| \`sources/metrics-domestic.csv\` | metrics of domestic journals | replace it by data you may use |
| \`sources/metrics-foreign.csv\` | metrics of foreign journals | replace it by data you may use |
| \`layouts/metrics.json\` | how the columns of the metric files are recognized | add your column names |

CSV and XLSX files go into \`sources/\` and are named under \`sources\` in \`catalog.json\`. Exports of the JCR, the CAS partition, SCImago and CNKI are read by the built-in layouts \`jcr\`, \`cas\`, \`scimago\` and \`cnki\`; where their values may not be published, set \`licence\` to \`restricted\`.
`;
}
