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
.wide { margin-top: 1.25rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
td, th { padding: .35rem .45rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th.right, td.right { text-align: right; white-space: nowrap; }
thead th { background: var(--head); position: sticky; top: 0; white-space: nowrap; font-weight: 600; }
td.left { white-space: nowrap; }
tbody th { font-weight: 500; min-width: 9em; }
td[hidden] { display: table-cell; }
tr:has(+ .notes) > * { border-bottom: 0; }
.notes > td { padding-top: 0; color: var(--quiet); font-size: .93em; }
@media (max-width: 800px) {
  thead { display: none; }
  table, tbody, tr, td, tbody th { display: block; }
  tr { border: 0 solid var(--line); border-width: 1px 1px 0; padding: .4rem .7rem; }
  tbody > tr:last-child, tr:has(+ tr:not(.notes)) { border-bottom-width: 1px; }
  tr:not(.notes):not(:first-child) { margin-top: .8rem; }
  tr.notes { border-top: 0; }
  td, tbody th { border: 0; padding: .1rem 0; }
  tbody th { font-size: 1.08em; font-weight: 600; }
  td[data-name] { display: flex; justify-content: space-between; gap: 1rem; }
  td.left { white-space: normal; }
  td[data-name]::before { content: attr(data-name); color: var(--quiet); white-space: nowrap; }
  td[hidden] { display: none; }
}
@media print { thead th { position: static; } details:not([open]) { display: none; } }
`;
