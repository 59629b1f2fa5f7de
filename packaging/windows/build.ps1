# Not yet run. Builds the application and its installer into dist\, on Windows 10 or newer, with
# Python 3.11 to 3.14 and Inno Setup 6.3 or newer:
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Checked { # without parameters of its own, which PowerShell would take -P for
    $program, $rest = $args
    & $program @rest
    if ($LASTEXITCODE -ne 0) { throw "$program failed with status $LASTEXITCODE." }
}

$python = "build\dist-venv\Scripts\python.exe"
if (-not (Test-Path $python)) { Invoke-Checked python -m venv build\dist-venv }
# PyPI's torch for Windows is the CPU build.
Invoke-Checked $python -m pip install --disable-pip-version-check ".[dist]"
# -P: without it the sources in this folder would be found before those that were installed.
Invoke-Checked $python -P -m PyInstaller --noconfirm --log-level WARN `
    --workpath build\pyinstaller --distpath build\app packaging\pyinstaller\ar-studio.spec
Copy-Item LICENSE, build\pyinstaller\ar-studio\THIRD-PARTY.txt build\app\ar-studio

$version = & $python -P -c "import ar_studio; print(ar_studio.__version__)"
$iscc = Join-Path ${env:ProgramFiles(x86)} "Inno Setup 6\ISCC.exe"
Invoke-Checked $iscc "/DVersion=$version" "/DApplication=$PWD\build\app\ar-studio" `
    "/DIcon=$PWD\build\pyinstaller\ar-studio\icons\ar-studio.ico" packaging\windows\ar-studio.iss
