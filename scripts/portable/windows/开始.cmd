@echo off
setlocal
if not "%~1"=="" goto files
pushd "%~dp0data"
"%~dp0runtime\node.exe" "%~dp0app\dist\bin\gen-report.js" studio .
if errorlevel 1 pause
exit /b

:files
pushd "%~dp1"
"%~dp0runtime\node.exe" "%~dp0app\dist\bin\gen-report.js" %*
if not errorlevel 1 start "" out
pause
