import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookForStudio } from '../../src/cli/studio/look-for-studio.js';
import { SCHOOL } from './school.js';
import { newFolder } from './studio-client.js';

/** Fields to which the places of a text on the page lead, in the order of the page. */
function fieldsOf(text: string, words: string): string[] {
  const folder = newFolder({ '2024.yaml': text });
  const task = { file: join(folder, '2024.yaml'), trust: { roots: [folder], lowering: true } };
  const onSeen = ({ publication }: { publication?: { html: string } }) => {
    if (publication) html = publication.html;
  };
  let html = '';
  lookForStudio({ ...task, stop: new Int32Array(1) }, { onStage() {}, onSeen });
  const places = html.matchAll(/<[^>]*data-path="([^"]*)"[^>]*>([^<]*)</g);
  return [...places]
    .filter(([, , printed]) => printed === words)
    .map(([, path]) => JSON.parse(path!.replaceAll('&quot;', '"')).join('.'));
}

it('fields that say the same lead each to itself, whatever their order in the file', () => {
  const words = '新增教师编制十二名';
  const reasons = [
    '财政拨款: {收入总计: 教师增加}',
    '收入: {总计: 学生增加}',
    '一般公共预算: {支出: 教师增加}',
  ];
  const sections = ['增减原因.收入.总计', '增减原因.财政拨款.收入总计', '增减原因.一般公共预算.支出'];
  const block = /增减原因:\n( {2}.*\n)+/;
  for (const order of [reasons, [...reasons].reverse()]) {
    const lines = order.map((line) => `  ${line.replace(/教师增加|学生增加/, words)}\n`).join('');
    expect(fieldsOf(SCHOOL.replace(block, `增减原因:\n${lines}`), words)).toEqual(sections);
  }
});
