// What 命令窗口.cmd shows: here, since a text in a .cmd file would be read in the code page of the machine.
process.stdout.write(`部门决算公开文本生成程序 gen-report

现在的文件夹是 ${process.cwd()}
本单位的文件放在这里，输入命令后按回车：

  gen-report init --year 2024       写一份待填的数据文件 2024.yaml
  gen-report import 2024.yaml 部门决算.xls 自评表
                                    把系统导出的表和自评表里的数填进去
  gen-report check 2024.yaml        核对
  gen-report 2024.yaml              核对并生成 PDF 和 DOCX，在 out 文件夹里
  gen-report export 2024.yaml       全部表格写成 Excel 工作簿
  gen-report studio                 在浏览器中填写、核对、生成
  gen-report --help                 全部命令

先看看样例：gen-report 样例\\2024.yaml
也可以把数据文件拖到“开始.cmd”上生成。

`);
