/** Looks of the page of an overview; it follows the reader's wish for light or dark. */
export const PAGE_STYLE = `:root { color-scheme: light dark; --line: light-dark(#d5dae1, #3c434d); --quiet: light-dark(#5b6470, #a3adba);
  --bad: light-dark(#b42318, #ff8a80); --wait: light-dark(#93590a, #f2c063); --good: light-dark(#1d7044, #7bd3a2);
  --head: light-dark(#f2f5f8, #262b32); --page: light-dark(#fff, #1a1d21); }
body { margin: 0 auto; padding: 1rem; font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  background: var(--page); }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.25rem 0 .25rem; }
h3 { font-size: 1em; margin: .5rem 0 0; }
p { margin: .15rem 0; }
ul { margin: .25rem 0; padding-left: 1.2rem; overflow-wrap: anywhere; }
section ul { list-style: none; padding: 0; }
section li { border-bottom: 1px solid var(--line); padding: .3rem 0; }
summary { cursor: pointer; }
details p { color: var(--quiet); padding-left: 1rem; }
a { color: light-dark(#0b57a4, #8cc2ff); }
.bad b, .bad [data-name="状态"] { color: var(--bad); font-weight: 600; }
.wait b, .wait [data-name="状态"] { color: var(--wait); font-weight: 600; }
.good b, .good [data-name="状态"] { color: var(--good); }
.wide { margin-top: .5rem; }
table { border-collapse: collapse; }
.files { width: 100%; font-variant-numeric: tabular-nums; }
td, th { padding: .35rem .3rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th.right, td.right { text-align: right; white-space: nowrap; }
thead th { background: var(--head); position: sticky; top: 0; white-space: nowrap; font-weight: 600; }
td.left { white-space: nowrap; }
td.path { min-width: 5em; }
.files > tbody > tr > th { font-weight: 500; min-width: 9em; }
td[hidden] { display: table-cell; }
.files tr:has(+ .notes) > * { border-bottom: 0; }
.notes > td { padding-top: 0; color: var(--quiet); font-size: .93em; }
figure { margin: .4rem 0 1rem; color: light-dark(#1d2330, #e3e6ea); }
figcaption { color: var(--quiet); }
.frame { overflow-x: auto; contain: inline-size; overflow-wrap: normal; }
table.piece { width: auto; background: light-dark(#fff, #101317); }
.piece td, .piece th { border: 1px solid var(--line); padding: .2rem .4rem; max-width: 16em; min-width: 2em;
  text-align: center; vertical-align: middle; font-weight: 400; }
.piece .apart > * { border-top: 3px double var(--quiet); }
p.piece { margin: 0; padding: .3rem .6rem; border-left: 3px solid var(--line); }
.piece mark { background: light-dark(#fde7e5, #4a1f1c); color: var(--bad); outline: 2px solid var(--bad); padding: 0 .2em; }
.piece .beside { background: light-dark(#fdf1d8, #40330f); }
.piece mark.beside { color: inherit; outline-color: var(--line); }
.piece ins { color: var(--good); margin-left: .6em; text-decoration: none; white-space: nowrap; }
.piece td ins, .piece th ins { display: block; margin: 0; }
svg.piece { width: 100%; max-width: 60rem; min-width: 36rem; display: block; font-family: inherit; }
svg .paper { fill: light-dark(#fff, #101317); stroke: var(--line); }
svg .ruled { fill: none; stroke: var(--quiet); stroke-width: .5; }
svg .wrong { fill: light-dark(#fde7e5, #4a1f1c); stroke: var(--bad); stroke-width: 2; }
svg .beside { fill: light-dark(#fdf1d8, #40330f); stroke: var(--quiet); stroke-width: .5; }
svg div { line-height: 1.25; color: light-dark(#1d2330, #e3e6ea); overflow-wrap: anywhere; white-space: pre-line; }
@media (max-width: 1500px) { .wide { overflow-x: auto; contain: inline-size; } }
@media (max-width: 800px) {
  thead { display: none; }
  .files, .files > tbody, .files > tbody > tr, .files > tbody > tr > * { display: block; }
  .files > tbody > tr { border: 0 solid var(--line); border-width: 1px 1px 0; padding: .4rem .7rem; }
  .files > tbody > tr:last-child, .files > tbody > tr:has(+ tr:not(.notes)) { border-bottom-width: 1px; }
  .files > tbody > tr:not(.notes):not(:first-child) { margin-top: .8rem; }
  .files > tbody > tr.notes { border-top: 0; }
  .files > tbody > tr > * { border: 0; padding: .1rem 0; }
  .files > tbody > tr > th { font-size: 1.08em; font-weight: 600; }
  .files td[data-name] { display: flex; justify-content: space-between; gap: 1rem; }
  td.left { white-space: normal; }
  td[data-name]::before { content: attr(data-name); color: var(--quiet); white-space: nowrap; }
  .files td[hidden] { display: none; }
}
@media print { thead th { position: static; } details:not([open]) { display: none; } }
`;
