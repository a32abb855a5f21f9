import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../../src/layout/line/whole-words.js';
import { wordsMarkup, wordUnits } from '../../../src/render/html/word-units.js';

const WORDS = wholeWords(['一般', '公共', '预算', '执行', '指标', '满意度']);
const units = (text: string) => wordUnits(text, WORDS);

describe('parts of a name between which lines may end', () => {
  it('are the words of the pack, each with a single character behind it', () => {
    expect(units('一般公共预算数')).toEqual(['一般', '公共', '预算数']);
    expect(units('满意度指标')).toEqual(['满意度', '指标']);
  });

  it('are short texts that hold none, and single characters of long ones but the last three', () => {
    expect(units('师资')).toEqual(['师资']);
    expect(units('图书馆预算')).toEqual(['图书馆', '预算']);
    expect(units('云岭县第三中学')).toEqual(['云', '岭', '县', '第', '三中学']);
  });

  it('are marked where two 汉字 meet; at signs and digits browsers know them', () => {
    expect(wordsMarkup('预算执行（A&B）', WORDS)).toBe('预算<wbr/>执行（A&amp;B）');
    expect(wordsMarkup('2024年预算', WORDS)).toBe('2024年<wbr/>预算');
  });
});
