import { byCode } from '../../lib/study/code-order.ts';

/** A work that the report cites. */
export interface Reference {
  /** As it stands in the text: "Johnson 2000". */
  readonly short: string;
  /** The whole reference, plain text. */
  readonly full: string;
  /** Language of the title where it is not English (BCP 47). */
  readonly language?: string;
  /** Title in that language, shown before `full`. */
  readonly title?: string;
  readonly doi?: string;
}

/** The source documents of the report (S1–S5) and the works behind its formulas. */
export const REFERENCES = {
  S1: {
    short: 'S1',
    title: '顾客满意案例剖析',
    language: 'zh',
    full: 'A case in customer satisfaction, dissected (中正协力, undated; in Chinese): a network operator’s study of 2000.',
  },
  S2: {
    short: 'S2',
    title: '郵件服務行業中的客戶體驗與滿意度',
    language: 'zh-Hant',
    full: 'Customer experience and satisfaction in the mail service industry.',
  },
  S3: {
    short: 'S3',
    title: '全渠道客戶關係管理服務提升客戶滿意度',
    language: 'zh-Hant',
    full: 'Omnichannel CRM service raises customer satisfaction.',
  },
  S4: {
    short: 'S4',
    title: '快递物流投诉处理及客户挽回策略',
    language: 'zh',
    full: 'Express logistics: complaint handling and customer win-back.',
  },
  S5: {
    short: 'S5',
    title: '售后服务与客户满意度',
    language: 'zh',
    full: 'After-sales service and customer satisfaction.',
  },
  aapor2016: {
    short: 'AAPOR 2016',
    full: 'American Association for Public Opinion Research (2016). Standard definitions: Final dispositions of case codes and outcome rates for surveys (9th ed.). AAPOR.',
  },
  armstrong1977: {
    short: 'Armstrong & Overton 1977',
    full: 'Armstrong, J. S., & Overton, T. S. (1977). Estimating nonresponse bias in mail surveys. Journal of Marketing Research, 14(3), 396–402.',
  },
  cochran1977: {
    short: 'Cochran 1977',
    full: 'Cochran, W. G. (1977). Sampling techniques (3rd ed.). Wiley.',
  },
  groves2006: {
    short: 'Groves 2006',
    full: 'Groves, R. M. (2006). Nonresponse rates and nonresponse bias in household surveys. Public Opinion Quarterly, 70(5), 646–675.',
  },
  kish1965: {
    short: 'Kish 1965',
    full: 'Kish, L. (1965). Survey sampling. Wiley.',
  },
  meng2018: {
    short: 'Meng 2018',
    full: 'Meng, X.-L. (2018). Statistical paradises and paradoxes in big data (I): Law of large populations, big data paradox, and the 2016 US presidential election. The Annals of Applied Statistics, 12(2), 685–726.',
    doi: '10.1214/18-AOAS1161SF',
  },
  anderson2000: {
    short: 'Anderson & Mittal 2000',
    full: 'Anderson, E. W., & Mittal, V. (2000). Strengthening the satisfaction–profit chain. Journal of Service Research, 3(2), 107–120.',
    doi: '10.1177/109467050032001',
  },
  cronin1992: {
    short: 'Cronin & Taylor 1992',
    full: 'Cronin, J. J., & Taylor, S. A. (1992). Measuring service quality: A reexamination and extension. Journal of Marketing, 56(3), 55–68.',
    doi: '10.1177/002224299205600304',
  },
  fornell1992: {
    short: 'Fornell 1992',
    full: 'Fornell, C. (1992). A national customer satisfaction barometer: The Swedish experience. Journal of Marketing, 56(1), 6–21.',
    doi: '10.1177/002224299205600103',
  },
  henseler2013: {
    short: 'Henseler & Sarstedt 2013',
    full: 'Henseler, J., & Sarstedt, M. (2013). Goodness-of-fit indices for partial least squares path modeling. Computational Statistics, 28(2), 565–580.',
    doi: '10.1007/s00180-012-0317-1',
  },
  churchill1979: {
    short: 'Churchill 1979',
    full: 'Churchill, G. A. (1979). A paradigm for developing better measures of marketing constructs. Journal of Marketing Research, 16(1), 64–73.',
  },
  diamantopoulos2001: {
    short: 'Diamantopoulos & Winklhofer 2001',
    full: 'Diamantopoulos, A., & Winklhofer, H. M. (2001). Index construction with formative indicators: An alternative to scale development. Journal of Marketing Research, 38(2), 269–277.',
  },
  horn1965: {
    short: 'Horn 1965',
    full: 'Horn, J. L. (1965). A rationale and test for the number of factors in factor analysis. Psychometrika, 30(2), 179–185.',
    doi: '10.1007/BF02289447',
  },
  jarvis2003: {
    short: 'Jarvis, MacKenzie & Podsakoff 2003',
    full: 'Jarvis, C. B., MacKenzie, S. B., & Podsakoff, P. M. (2003). A critical review of construct indicators and measurement model misspecification in marketing and consumer research. Journal of Consumer Research, 30(2), 199–218.',
  },
  rossi2001: {
    short: 'Rossi, Gilula & Allenby 2001',
    full: 'Rossi, P. E., Gilula, Z., & Allenby, G. M. (2001). Overcoming scale usage heterogeneity: A Bayesian hierarchical approach. Journal of the American Statistical Association, 96(453), 20–31.',
  },
  mikulic2011: {
    short: 'Mikulić & Prebežac 2011',
    full: 'Mikulić, J., & Prebežac, D. (2011). A critical review of techniques for classifying quality attributes in the Kano model. Managing Service Quality, 21(1), 46–66.',
    doi: '10.1108/09604521111100243',
  },
  oliver1980: {
    short: 'Oliver 1980',
    full: 'Oliver, R. L. (1980). A cognitive model of the antecedents and consequences of satisfaction decisions. Journal of Marketing Research, 17(4), 460–469.',
    doi: '10.1177/002224378001700405',
  },
  podsakoff2003: {
    short: 'Podsakoff et al. 2003',
    full: 'Podsakoff, P. M., MacKenzie, S. B., Lee, J.-Y., & Podsakoff, N. P. (2003). Common method biases in behavioral research: A critical review of the literature and recommended remedies. Journal of Applied Psychology, 88(5), 879–903.',
    doi: '10.1037/0021-9010.88.5.879',
  },
  zeithaml1993: {
    short: 'Zeithaml et al. 1993',
    full: 'Zeithaml, V. A., Berry, L. L., & Parasuraman, A. (1993). The nature and determinants of customer expectations of service. Journal of the Academy of Marketing Science, 21(1), 1–12.',
    doi: '10.1177/0092070393211001',
  },
  bacon2003: {
    short: 'Bacon 2003',
    full: 'Bacon, D. R. (2003). A comparison of approaches to importance–performance analysis. International Journal of Market Research, 45(1), 55–71.',
    doi: '10.1177/147078530304500101',
  },
  binder1983: {
    short: 'Binder 1983',
    full: 'Binder, D. A. (1983). On the variances of asymptotically normal estimators from complex surveys. International Statistical Review, 51(3), 279–292.',
    doi: '10.2307/1402588',
  },
  cohen1988: {
    short: 'Cohen 1988',
    full: 'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences (2nd ed.). Lawrence Erlbaum.',
  },
  chin2010: {
    short: 'Chin & Dibbern 2010',
    full: 'Chin, W. W., & Dibbern, J. (2010). An introduction to a permutation based procedure for multi-group PLS analysis. In V. Esposito Vinzi et al. (Eds.), Handbook of Partial Least Squares, 171–193. Springer.',
    doi: '10.1007/978-3-540-32827-8_8',
  },
  dijkstra2015: {
    short: 'Dijkstra & Henseler 2015',
    full: 'Dijkstra, T. K., & Henseler, J. (2015). Consistent partial least squares path modeling. MIS Quarterly, 39(2), 297–316.',
    doi: '10.25300/MISQ/2015/39.2.02',
  },
  efron1987: {
    short: 'Efron 1987',
    full: 'Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82(397), 171–185.',
    doi: '10.1080/01621459.1987.10478410',
  },
  fornell1996: {
    short: 'Fornell et al. 1996',
    full: 'Fornell, C., Johnson, M. D., Anderson, E. W., Cha, J., & Bryant, B. E. (1996). The American Customer Satisfaction Index: nature, purpose, and findings. Journal of Marketing, 60(4), 7–18.',
    doi: '10.2307/1251898',
  },
  groemping2007: {
    short: 'Grömping 2007',
    full: 'Grömping, U. (2007). Estimators of relative importance in linear regression based on variance decomposition. The American Statistician, 61(2), 139–147.',
    doi: '10.1198/000313007X188252',
  },
  hesterberg2015: {
    short: 'Hesterberg 2015',
    full: 'Hesterberg, T. C. (2015). What teachers should know about the bootstrap: resampling in the undergraduate statistics curriculum. The American Statistician, 69(4), 371–386.',
    doi: '10.1080/00031305.2015.1089789',
  },
  henseler2016: {
    short: 'Henseler et al. 2016',
    full: 'Henseler, J., Ringle, C. M., & Sarstedt, M. (2016). Testing measurement invariance of composites using partial least squares. International Marketing Review, 33(3), 405–431.',
    doi: '10.1108/IMR-09-2014-0304',
  },
  holm1979: {
    short: 'Holm 1979',
    full: 'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70.',
  },
  johnson2000: {
    short: 'Johnson 2000',
    full: 'Johnson, J. W. (2000). A heuristic method for estimating the relative weight of predictor variables in multiple regression. Multivariate Behavioral Research, 35(1), 1–19.',
    doi: '10.1207/S15327906MBR3501_1',
  },
  cronbach1951: {
    short: 'Cronbach 1951',
    full: 'Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3), 297–334.',
    doi: '10.1007/BF02310555',
  },
  kendall1948: {
    short: 'Kendall 1948',
    full: 'Kendall, M. G. (1948). Rank Correlation Methods. Griffin.',
  },
  kruskal1952: {
    short: 'Kruskal & Wallis 1952',
    full: 'Kruskal, W. H., & Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association, 47(260), 583–621.',
    doi: '10.1080/01621459.1952.10483441',
  },
  lumley2013: {
    short: 'Lumley & Scott 2013',
    full: 'Lumley, T., & Scott, A. J. (2013). Two-sample rank tests under complex sampling. Biometrika, 100(4), 831–842.',
    doi: '10.1093/biomet/ast027',
  },
  rao1984: {
    short: 'Rao & Scott 1984',
    full: 'Rao, J. N. K., & Scott, A. J. (1984). On chi-squared tests for multiway contingency tables with cell proportions estimated from survey data. The Annals of Statistics, 12(1), 46–60.',
    doi: '10.1214/aos/1176346391',
  },
  welch1951: {
    short: 'Welch 1951',
    full: 'Welch, B. L. (1951). On the comparison of several mean values: An alternative approach. Biometrika, 38(3/4), 330–336.',
    doi: '10.1093/biomet/38.3-4.330',
  },
  lindeman1980: {
    short: 'Lindeman et al. 1980',
    full: 'Lindeman, R. H., Merenda, P. F., & Gold, R. Z. (1980). Introduction to Bivariate and Multivariate Analysis. Scott, Foresman.',
  },
  lumley2010: {
    short: 'Lumley 2010',
    full: 'Lumley, T. (2010). Complex Surveys: A Guide to Analysis Using R. Wiley.',
  },
  madsen1976: {
    short: 'Madsen 1976',
    full: 'Madsen, M. (1976). Statistical analysis of multiple contingency tables. Two examples. Scandinavian Journal of Statistics, 3(3), 97–106.',
  },
  martilla1977: {
    short: 'Martilla & James 1977',
    full: 'Martilla, J. A., & James, J. C. (1977). Importance–performance analysis. Journal of Marketing, 41(1), 77–79.',
    doi: '10.1177/002224297704100112',
  },
  parasuraman1988: {
    short: 'Parasuraman et al. 1988',
    full: 'Parasuraman, A., Zeithaml, V. A., & Berry, L. L. (1988). SERVQUAL: a multiple-item scale for measuring consumer perceptions of service quality. Journal of Retailing, 64(1), 12–40.',
  },
  mcdonald1999: {
    short: 'McDonald 1999',
    full: 'McDonald, R. P. (1999). Test Theory: A Unified Treatment. Lawrence Erlbaum.',
  },
  peter1993: {
    short: 'Peter et al. 1993',
    full: 'Peter, J. P., Churchill, G. A., & Brown, T. J. (1993). Caution in the use of difference scores in consumer research. Journal of Consumer Research, 19(4), 655–662.',
    doi: '10.1086/209329',
  },
  saaty1980: {
    short: 'Saaty 1980',
    full: 'Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.',
  },
  shannon1948: {
    short: 'Shannon 1948',
    full: 'Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27(3), 379–423.',
    doi: '10.1002/j.1538-7305.1948.tb01338.x',
  },
  ringle2016: {
    short: 'Ringle & Sarstedt 2016',
    full: 'Ringle, C. M., & Sarstedt, M. (2016). Gain more insight from your PLS-SEM results: The importance-performance map analysis. Industrial Management & Data Systems, 116(9), 1865–1886.',
    doi: '10.1108/IMDS-10-2015-0449',
  },
  tenenhaus2005: {
    short: 'Tenenhaus et al. 2005',
    full: 'Tenenhaus, M., Esposito Vinzi, V., Chatelin, Y.-M., & Lauro, C. (2005). PLS path modeling. Computational Statistics & Data Analysis, 48(1), 159–205.',
    doi: '10.1016/j.csda.2004.03.005',
  },
  meade2012: {
    short: 'Meade & Craig 2012',
    full: 'Meade, A. W., & Craig, S. B. (2012). Identifying careless responses in survey data. Psychological Methods, 17(3), 437–455.',
    doi: '10.1037/a0028085',
  },
  curran2016: {
    short: 'Curran 2016',
    full: 'Curran, P. G. (2016). Methods for the detection of carelessly invalid responses in survey data. Journal of Experimental Social Psychology, 66, 4–19.',
    doi: '10.1016/j.jesp.2015.07.006',
  },
  krosnick1991: {
    short: 'Krosnick 1991',
    full: 'Krosnick, J. A. (1991). Response strategies for coping with the cognitive demands of attitude measures in surveys. Applied Cognitive Psychology, 5(3), 213–236.',
    doi: '10.1002/acp.2350050305',
  },
  galesic2009: {
    short: 'Galesic & Bosnjak 2009',
    full: 'Galesic, M., & Bosnjak, M. (2009). Effects of questionnaire length on participation and indicators of response quality in a web survey. Public Opinion Quarterly, 73(2), 349–360.',
    doi: '10.1093/poq/nfp031',
  },
  krosnick2010: {
    short: 'Krosnick & Presser 2010',
    full: 'Krosnick, J. A., & Presser, S. (2010). Question and questionnaire design. In P. V. Marsden & J. D. Wright (Eds.), Handbook of survey research (2nd ed., pp. 263–313). Emerald.',
  },
  preston2000: {
    short: 'Preston & Colman 2000',
    full: 'Preston, C. C., & Colman, A. M. (2000). Optimal number of response categories in rating scales: reliability, validity, discriminating power, and respondent preferences. Acta Psychologica, 104(1), 1–15.',
    doi: '10.1016/S0001-6918(99)00050-5',
  },
  saris2010: {
    short: 'Saris et al. 2010',
    full: 'Saris, W. E., Revilla, M., Krosnick, J. A., & Shaeffer, E. M. (2010). Comparing questions with agree/disagree response options to questions with item-specific response options. Survey Research Methods, 4(1), 61–79.',
    doi: '10.18148/srm/2010.v4i1.2682',
  },
  schaeffer2003: {
    short: 'Schaeffer & Presser 2003',
    full: 'Schaeffer, N. C., & Presser, S. (2003). The science of asking questions. Annual Review of Sociology, 29, 65–88.',
    doi: '10.1146/annurev.soc.29.110702.110112',
  },
  schwarz1991: {
    short: 'Schwarz, Strack & Mai 1991',
    full: 'Schwarz, N., Strack, F., & Mai, H.-P. (1991). Assimilation and contrast effects in part-whole question sequences: A conversational logic analysis. Public Opinion Quarterly, 55(1), 3–23.',
  },
  tourangeau2000: {
    short: 'Tourangeau, Rips & Rasinski 2000',
    full: 'Tourangeau, R., Rips, L. J., & Rasinski, K. (2000). The psychology of survey response. Cambridge University Press.',
    doi: '10.1017/CBO9780511819322',
  },
  willis2005: {
    short: 'Willis 2005',
    full: 'Willis, G. B. (2005). Cognitive interviewing: A tool for improving questionnaire design. Sage.',
    doi: '10.4135/9781412983655',
  },
  yentes2023: {
    short: 'Yentes & Wilhelm 2023',
    full: 'Yentes, R., & Wilhelm, F. (2023). careless: Procedures for computing indices of careless responding. R package version 1.2.2.',
    doi: '10.32614/CRAN.package.careless',
  },
  venables2002: {
    short: 'Venables & Ripley 2002',
    full: 'Venables, W. N., & Ripley, B. D. (2002). Modern Applied Statistics with S (4th ed.). Springer.',
    doi: '10.1007/978-0-387-21706-2',
  },
  berger1993: {
    short: 'Berger et al. 1993',
    full: 'Berger, C., Blauth, R., Boger, D., et al. (1993). Kano’s methods for understanding customer-defined quality. Center for Quality of Management Journal, 2(4), 3–36.',
  },
  brandt1987: {
    short: 'Brandt 1987',
    full: 'Brandt, D. R. (1987). A procedure for identifying value-enhancing service components using customer satisfaction survey data. In C. Surprenant (Ed.), Add Value to Your Service (pp. 61–64). American Marketing Association.',
  },
  cohen1960: {
    short: 'Cohen 1960',
    full: 'Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46.',
    doi: '10.1177/001316446002000104',
  },
  fong1996: {
    short: 'Fong 1996',
    full: 'Fong, D. (1996). Using the self-stated importance questionnaire to interpret Kano questionnaire results. Center for Quality of Management Journal, 5(3), 21–24.',
  },
  kano1984: {
    short: 'Kano et al. 1984',
    title: '魅力的品質と当り前品質',
    language: 'ja',
    full: 'Kano, N., Seraku, N., Takahashi, F., & Tsuji, S. (1984). Attractive quality and must-be quality. Journal of the Japanese Society for Quality Control, 14(2), 147–156.',
  },
  matzler2002: {
    short: 'Matzler & Sauerwein 2002',
    full: 'Matzler, K., & Sauerwein, E. (2002). The factor structure of customer satisfaction: an empirical test of the importance grid and the penalty-reward-contrast analysis. International Journal of Service Industry Management, 13(4), 314–332.',
    doi: '10.1108/09564230210445078',
  },
  schuirmann1987: {
    short: 'Schuirmann 1987',
    full: 'Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15(6), 657–680.',
    doi: '10.1007/BF01068419',
  },
  vavra1997: {
    short: 'Vavra 1997',
    full: 'Vavra, T. G. (1997). Improving Your Measurement of Customer Satisfaction. ASQ Quality Press.',
  },
} as const satisfies Record<string, Reference>;

export type ReferenceKey = keyof typeof REFERENCES;

/** True for the key of a work in the list. */
export function isReference(key: string): key is ReferenceKey {
  return Object.hasOwn(REFERENCES, key);
}

/** Orders the source documents first, then the works by the text of their reference. */
export function byName(one: ReferenceKey, other: ReferenceKey): number {
  const isSource = (key: string): boolean => /^S\d$/.test(key);
  if (isSource(one) && isSource(other)) return byCode(one, other);
  if (isSource(one) || isSource(other)) return isSource(one) ? -1 : 1;
  return byCode(REFERENCES[one].full, REFERENCES[other].full);
}
