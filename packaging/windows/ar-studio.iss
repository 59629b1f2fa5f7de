; Not yet run. Inno Setup 6.3 or newer; build.ps1 makes what this packs and calls:
;   iscc /DVersion=0.0.0 /DApplication=..\..\build\app\ar-studio /DIcon=icon.ico ar-studio.iss
;
; In a lab, without questions or windows (see README.md for the exit codes and removal):
;   ar-studio-<version>-windows-x64.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART

#ifndef Version
  #error Pass the version: /DVersion=...
#endif
#ifndef Application
  #error Pass the folder of the built program: /DApplication=...
#endif
#ifndef Icon
  #error Pass the icon: /DIcon=...
#endif

[Setup]
AppId={{00E834AA-05FE-438F-A813-83B1BD0DE46B}
AppName=AR Studio
AppVersion={#Version}
AppPublisher=The AR Studio developers
VersionInfoVersion={#Version}
LicenseFile=..\..\LICENSE
; For one user, so that no administrator is needed: {autopf} is then %LOCALAPPDATA%\Programs.
PrivilegesRequired=lowest
DefaultDirName={autopf}\AR Studio
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\AR Studio.exe
OutputDir=..\..\dist
OutputBaseFilename=ar-studio-{#Version}-windows-x64
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

; What an older version had and this one has not would be found first.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Application}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\AR Studio"; Filename: "{app}\AR Studio.exe"
Name: "{autodesktop}\AR Studio"; Filename: "{app}\AR Studio.exe"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.arstudio"; ValueType: string; ValueName: ""; ValueData: "ARStudio.Model"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.arstudio\OpenWithProgids"; ValueType: string; ValueName: "ARStudio.Model"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\ARStudio.Model"; ValueType: string; ValueName: ""; ValueData: "AR Studio trained model"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\ARStudio.Model\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\AR Studio.exe,0"
Root: HKCU; Subkey: "Software\Classes\ARStudio.Model\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\AR Studio.exe"" ""%1"""

[Run]
Filename: "{app}\AR Studio.exe"; Description: "{cm:LaunchProgram,AR Studio}"; Flags: nowait postinstall skipifsilent

; The user's runs, settings and data lie in %LOCALAPPDATA%\ar-studio and are left alone.
[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
