import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../src/cli/report/progress.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** A terminal, and what stands on its last line. */
function terminal(columns?: number, isTTY = true) {
  let written = '';
  const lastLine = () => written.split('\u001b[K').at(-1);
  return {
    own: { isTTY, ...(columns !== undefined && { columns }), write: (text: string) => (written += text) },
    lastLine,
    all: () => written,
  };
}

describe('progress on a terminal', () => {
  it('tells how many are done, how fast, and how long the others will take', () => {
    const { own, lastLine } = terminal();
    const progress = createProgress(own, false);
    progress.begin(400);
    progress.stage('甲.yaml', '核对');
    expect(lastLine()).toBe('0/400  核对 甲.yaml');
    vi.advanceTimersByTime(20_000);
    for (let at = 0; at < 50; at += 1) progress.done();
    progress.stage('乙.yaml', '核对');
    expect(lastLine()).toBe('50/400  每秒 2.5 份，约剩 2 分 20 秒  核对 乙.yaml');
    vi.advanceTimersByTime(80_000);
    progress.stage('丙.yaml', '核对');
    expect(lastLine()).toBe('50/400  每份 2.0 秒，约剩 11 分 40 秒  核对 丙.yaml');
  });

  it('speaks of hours where there are any, and of no rate before it can be known', () => {
    const { own, lastLine } = terminal();
    const progress = createProgress(own, false);
    progress.begin(3001);
    vi.advanceTimersByTime(2000);
    progress.done();
    progress.stage('甲.yaml', '排版');
    expect(lastLine()).toBe('1/3001  排版 甲.yaml');
    vi.advanceTimersByTime(2000);
    progress.stage('甲.yaml', '排版');
    expect(lastLine()).toBe('1/3001  每份 4.0 秒，约剩 3 小时 20 分  排版 甲.yaml');
  });

  it('of one file tells what is being done', () => {
    const { own, lastLine } = terminal();
    const progress = createProgress(own, false);
    progress.begin(1);
    progress.stage('甲.yaml', '核对');
    expect(lastLine()).toBe('核对 甲.yaml');
  });

  it('keeps to one line of the window', () => {
    const { own, lastLine } = terminal(20);
    const progress = createProgress(own, false);
    progress.begin(12);
    progress.stage('东城区实验小学/2024.yaml', '核对');
    expect(lastLine()).toBe('0/12  核对 东城区…');
  });
});

it.each([
  ['in a log', false, false],
  ['where nothing is to be told', true, true],
])('no stage is told %s', (_, isTTY, quiet) => {
  const { own, all } = terminal(undefined, isTTY);
  const progress = createProgress(own, quiet);
  progress.begin(2);
  progress.stage('甲.yaml', '核对');
  progress.done();
  progress.line('甲.yaml  核对通过');
  expect(all()).toBe(quiet ? '' : '甲.yaml  核对通过\n');
});
