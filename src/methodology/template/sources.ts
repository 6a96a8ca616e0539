/** Methodology, template: invented candidates and metrics. No such journal exists; no ISSN or CN here is in use. */

/** Seven domestic and seven foreign candidates. */
export const candidatesCsv = `刊名,英文刊名,ISSN,CN,学科,语种,国家,主办单位
青禾遥感学报,Qinghe Journal of Remote Sensing,9960-101X,65-9901/P,遥感科学,中文,中国,青禾遥感学会
沧澜测绘通讯,Canglan Surveying Letters,9960-1389,65-9902/P,遥感科学,中文,中国,沧澜测绘研究院
长庚影像科学,Changgeng Imaging Science,9960-1753,65-9903/TP,遥感科学,英文,中国,长庚大学
北辰空间信息,Beichen Spatial Information,9960-2121,65-9904/P,遥感科学,中文,中国,北辰大学
望舒定位与导航,Wangshu Positioning and Navigation,9960-2490,65-9905/TN,遥感科学,中文,中国,望舒导航学会
云泽国土观测,Yunze Land Observation,9960-2865,65-9906/P,遥感科学,中文,中国,云泽地理研究所
听涛海洋遥感,Tingtao Ocean Remote Sensing,9960-3233,65-9907/P,遥感科学,中文,中国,听涛海洋大学
,Arcadian Transactions on Earth Imaging,9961-3603,,遥感科学,英文,Arcadia,Society Press of Arcadia
,Halcyon Letters in Remote Sensing,9961-3972,,遥感科学,英文,Halcyon,Halcyon University Press
,Meridian Journal of Geomatics,9961-4340,,遥感科学,英文,Meridia,Meridian Press
,Borealian Annals of Photogrammetry,9961-4715,,遥感科学,英文,Borealia,Borealian Academy
,Ithacan Review of Spatial Data,9961-5088,,遥感科学,英文,Ithaca,Ithaca House
,Elysian Radar Studies,9961-5452,,遥感科学,英文,Elysia,Elysian Institute
,Delphian Sensor Reports,9961-5827,,遥感科学,英文,Delphia,Delphi Scientific
`;

export const domesticMetricsCsv = `刊名,ISSN,CN,篇均被引（2025）,基金论文比
青禾遥感学报,9960-101X,65-9901/P,2.41,0.92
沧澜测绘通讯,9960-1389,65-9902/P,1.37,0.81
长庚影像科学,9960-1753,65-9903/TP,3.08,0.88
北辰空间信息,9960-2121,65-9904/P,1.95,0.90
望舒定位与导航,9960-2490,65-9905/TN,1.12,
云泽国土观测,9960-2865,65-9906/P,0.84,0.67
听涛海洋遥感,9960-3233,65-9907/P,1.66,0.85
`;

export const foreignMetricsCsv = `Title,ISSN,Cites per paper (2025),Field ratio
Arcadian Transactions on Earth Imaging,9961-3603,8.74,2.31
Halcyon Letters in Remote Sensing,9961-3972,4.92,1.44
Meridian Journal of Geomatics,9961-4340,6.15,1.87
Borealian Annals of Photogrammetry,9961-4715,3.20,1.05
Ithacan Review of Spatial Data,9961-5088,2.76,1.12
Elysian Radar Studies,9961-5452,5.38,1.63
Delphian Sensor Reports,9961-5827,1.94,0.71
`;

/** How the columns of the two metric files are recognized; the identity columns come from the layout it extends. */
export const metricsLayout = {
  id: "metrics",
  about: {
    zh: "本项目的指标表：篇均被引、基金论文比、领域归一化引文。",
    en: "Metric files of this project: cites per paper, share of funded papers, field ratio.",
  },
  extends: "mapping",
  columns: [
    {
      field: "citesPerPaper",
      type: "number",
      headers: ["篇均被引", "Cites per paper"],
      patterns: ["^(?:篇均被引|cites per paper) ?\\((\\d{4})\\)$"],
    },
    { field: "fundedShare", type: "number", headers: ["基金论文比", "Share of funded papers"] },
    { field: "fieldRatio", type: "number", headers: ["领域归一化引文", "Field ratio"] },
  ],
};
