import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/command-line/parse-command-line.js';

const parse = (line: string) => parseCommandLine(line.split(' ').filter(Boolean), '1.2.3');

describe('the command line', () => {
  it('asks for PDF and DOCX in out/ unless told otherwise', () => {
    expect(parse('data/2024.yaml')).toEqual({
      request: {
        command: 'generate',
        files: ['data/2024.yaml'],
        leftOut: [],
        formats: ['pdf', 'docx'],
        outDir: 'out',
        flat: false,
        fontDirs: [],
        explanations: false,
        systemFonts: true,
        units: false,
        strict: false,
        quiet: false,
        trust: { roots: [], lowering: true },
        verbose: false,
        report: 'text',
        waivers: false,
      },
    });
  });

  it('takes several files, formats and font folders', () => {
    expect(
      parse('a.yaml b.yaml --format html,pdf --font-dir x --font-dir y --explanations --strict -t my-pack'),
    ).toMatchObject({
      request: {
        files: ['a.yaml', 'b.yaml'],
        formats: ['pdf', 'html'],
        fontDirs: ['x', 'y'],
        explanations: true,
        strict: true,
        template: 'my-pack',
      },
    });
  });

  it('takes shared options before or after the command', () => {
    expect(parse('--strict check a.yaml')).toEqual(parse('check a.yaml --strict'));
  });

  it('exports tables and figures, a workbook where nothing is said', () => {
    expect(parse('export a.yaml')).toMatchObject({
      request: { command: 'generate', files: ['a.yaml'], formats: ['xlsx'], outDir: 'out' },
    });
    expect(parse('export a.yaml --format json,csv -o x --strict')).toMatchObject({
      request: { formats: ['csv', 'json'], outDir: 'x', strict: true },
    });
    expect(parse('a.yaml -f pdf,xlsx')).toMatchObject({ request: { formats: ['pdf', 'xlsx'] } });
  });

  it('takes formats that PowerShell has made words of', () => {
    expect(parse('a.yaml --format pdf docx html')).toEqual(parse('a.yaml --format pdf,docx,html'));
    expect(parse('-f xlsx json export a.yaml')).toEqual(parse('export a.yaml -f xlsx,json'));
    expect(parse('-f pdf a.yaml docx')).toMatchObject({ request: { files: ['a.yaml', 'docx'] } });
  });

  it('takes the options of generating for a manifest too, and names one to verify', () => {
    expect(parse('manifest a.yaml b.yaml --format html --out x --flat --no-system-fonts')).toMatchObject({
      request: {
        command: 'manifest',
        files: ['a.yaml', 'b.yaml'],
        formats: ['html'],
        outDir: 'x',
        flat: true,
        systemFonts: false,
      },
    });
    expect(parse('verify x/manifest.json --rebuild')).toEqual({
      request: {
        command: 'verify',
        manifest: 'x/manifest.json',
        rebuild: true,
        trust: { roots: [], lowering: true },
        quiet: false,
      },
    });
  });

  it.each([
    ['', '没有给出数据文件，例如 gen-report data/2024.yaml。用 --help 查看用法。'],
    ['check', '没有给出数据文件，例如 gen-report check data/2024.yaml。'],
    [
      'init --format hubei',
      '“hubei”是模板包的名称，写 --template hubei；--format 是文件格式，可用 pdf、docx、html、html-inline、xlsx、csv、json。',
    ],
    ['a.yaml --format pdf,doc', '没有“doc”这种格式，可用 pdf、docx、html、html-inline、xlsx、csv、json。'],
    ['export a.yaml --format pdf', 'export 只写 xlsx、csv、json；要 pdf，用 gen-report <数据文件> -f pdf。'],
    ['export', '没有给出数据文件，例如 gen-report check data/2024.yaml。'],
    ['a.yaml --fromat pdf', '没有选项 --fromat。是不是 --format？'],
    ['chek a.yaml', '没有命令 chek。是不是 check？'],
    ['a.yaml --colour', '没有选项 --colour。用 --help 查看全部选项。'],
    ['a.yaml --out', '选项 -o, --out <dir> 后面要跟一个值。'],
    ['verify', '没有给出清单文件，例如 gen-report verify out/manifest.json。'],
    ['schema extra', '参数太多。用 --help 查看用法。'],
  ])('complains in Chinese about “%s”', (line, complaint) => {
    expect(parse(line)).toEqual({ complaint });
  });

  it('explains itself in Chinese', () => {
    const help = (parse('--help') as { help: string }).help;
    expect(help).toContain('用法: gen-report');
    expect(help).toContain('退出码: 0 完成');
    expect(help).not.toMatch(/Usage|Options|Arguments|display/);
    expect(parse('--version')).toEqual({ help: '1.2.3\n' });
  });
});
