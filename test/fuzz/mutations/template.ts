import { type Mutations, withText } from './mutation.js';

const PIECES = [
  '{{#each @root.支出.科目}}',
  '{{/each}}',
  '{{#if 名称}}',
  '{{/if}}',
  '{{else}}',
  '{{else if 名称}}',
  '{{名称}}',
  '{{万元 收入.合计}}',
  '{{万元 名称}}',
  '{{占比 收入.合计 收入.合计 小数=99}}',
  '{{> 公开文本}}',
  '{{> @partial-block}}',
  '{{{名称}}}',
  '{{lookup 科目 0}}',
  '{{列举 支出.科目}}',
  '{{#with (lookup 支出.功能分类 "208")}}',
  '<ul><li>',
  '</li></ul>',
  '<p>',
  '</p>',
  '<p>甲</p>',
  '<strong>',
  '<td colspan="1000000">',
  '<td rowspan="99999">',
  '<table title="甲"><col/><tbody><tr><td>甲</td></tr></tbody></table>',
  '<br/>',
  '<h1>甲</h1>',
  '&#x200b;',
  '&nbsp;',
  '<?at 0:1:1?>',
  '<!-- -->',
  '<![CDATA[',
  '{{!',
  '{{',
  '}}',
  '<section>',
  '<contents/>',
  '<a href="#甲">甲</a>',
  '<data value="3">3</data>',
];
/** No publication has so many loops inside each other. */
const DEEPEST_LOOP = 60;

/** What may happen to a template. */
export const TEMPLATE: Mutations = {
  'a piece of a template': (text, random, scale) => {
    const places = [...text.matchAll(/(?<=>|\}\})/g)].map(({ index }) => index);
    const at = places.length > 0 ? random.pick(places) : 0;
    const times = random.size(7) * scale;
    return withText(text, at, random.pick(PIECES).repeat(times));
  },
  'loops in loops': (text, random, scale) => {
    const depth = Math.min(random.size(4) * scale, DEEPEST_LOOP);
    return `${'{{#each @root.支出.科目}}'.repeat(depth)}${text}${'{{/each}}'.repeat(depth)}`;
  },
};
