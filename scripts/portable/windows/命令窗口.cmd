@echo off
setlocal
set "PATH=%~dp0;%PATH%"
pushd "%~dp0data"
"%~dp0runtime\node.exe" "%~dp0runtime\welcome.mjs"
cmd /k
