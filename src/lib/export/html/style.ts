/**
 * The style sheet of the standalone file: the palette of the pages (src/styles), light and dark, and on paper white. Fonts are those of the computer.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--shade:#f5f5f2;--ink:#1a1b1e;--soft:#55585f;--rule:#d9d9d4;--link:#0b5a94;--figure-performance:#0072b2;--figure-expectation:#b87700;--figure-below:#c24e00;--figure-above:#007d5c;--figure-basic:#b4568b;--figure-excitement:#2c86bd;--figure-undecided:#6b7280;--figure-faint:#d5d9df;--figure-paper:var(--paper);--sans:Inter,'Noto Sans CJK SC','PingFang SC',system-ui,sans-serif;--serif:'Source Serif 4','Noto Serif CJK SC',Georgia,serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#16171a;--shade:#1f2125;--ink:#e6e5e1;--soft:#a9abb2;--rule:#3a3c42;--link:#7cc0ee;--figure-performance:#4fa8e0;--figure-expectation:#f0b040;--figure-below:#ff8b4d;--figure-above:#3ecb9b;--figure-basic:#e294c0;--figure-excitement:#9bd8ff;--figure-undecided:#9aa2ae;--figure-faint:#3d4249}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:46rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
h1,h2,h3,nav,figcaption,table,summary,.about{font-family:var(--sans)}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--rule)}
h3{font-size:1.05rem;margin:2rem 0 .5rem}
a{color:var(--link)}
.about{color:var(--soft);margin:.15rem 0;font-size:.9rem}
.lead{font-size:1.2rem;line-height:1.45}
.warning,.note{border-left:3px solid var(--figure-expectation);padding:.25rem 0 .25rem .9rem}
.note{border-color:var(--figure-performance);background:var(--shade)}
nav ol{list-style:none;padding:0;columns:2;font-size:.9rem}
nav li{margin:.2rem 0;break-inside:avoid}
figure{margin:1.75rem 0}
figure svg{display:block;max-width:100%;height:auto;overflow:visible}
figure .title{font:600 .95rem/1.35 var(--sans);margin:0 0 .5rem}
figcaption{font-size:.8rem;line-height:1.45;color:var(--soft);margin-top:.5rem}
details{margin:.5rem 0;font-size:.85rem}
summary{cursor:pointer;color:var(--link);font-size:.8rem}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.8rem;line-height:1.35}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-weight:600;vertical-align:bottom;border-bottom-color:var(--soft)}
.n{text-align:right;font-variant-numeric:tabular-nums}
td:not(.n){overflow-wrap:anywhere}
@page{size:A4;margin:18mm 16mm 20mm}
@page{@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt sans-serif}}
@media print{body{max-width:none;padding:0;font-size:10pt}h1{font-size:20pt}h2{font-size:14pt;break-after:avoid}h3,.title{break-after:avoid}figure,tr,li{break-inside:avoid}details{display:none}.scroll{overflow:visible}figcaption,table{font-size:8pt}p{orphans:3;widows:3}thead{display:table-header-group}a{color:inherit;text-decoration:none}figure svg{max-height:215mm}}
`.trim();
