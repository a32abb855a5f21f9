@echo off
"%~dp0runtime\node.exe" "%~dp0app\dist\bin\gen-report.js" %*
