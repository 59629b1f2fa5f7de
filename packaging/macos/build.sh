#!/bin/sh
# Not yet run. Builds "AR Studio.app" and its disk image into dist/, on a Mac with Python 3.11 to
# 3.14 and Xcode's command line tools. Signed and notarised if these are set (see README.md):
#   CODESIGN_IDENTITY   "Developer ID Application: Name (TEAMID)", in the keychain
#   NOTARY_PROFILE      what `xcrun notarytool store-credentials` was told to keep them under
set -eu
cd "$(dirname "$0")/../.."

python=build/dist-venv/bin/python
[ -x "$python" ] || python3 -m venv build/dist-venv
"$python" -m pip install --disable-pip-version-check '.[dist]'
# The recipe hands CODESIGN_IDENTITY to PyInstaller, which signs every library, then the bundle, with
# the hardened runtime. -P: without it the sources here would be found before those installed.
"$python" -P -m PyInstaller --noconfirm --log-level WARN \
    --workpath build/pyinstaller --distpath build/app packaging/pyinstaller/ar-studio.spec

app="build/app/AR Studio.app"
codesign --verify --deep --strict --verbose=2 "$app"

version=$("$python" -P -c 'import ar_studio; print(ar_studio.__version__)')
image="dist/ar-studio-$version-macos-$(uname -m).dmg"
staging=build/dmg
rm -rf "$staging"
mkdir -p "$staging" dist
ditto "$app" "$staging/AR Studio.app"
cp LICENSE build/pyinstaller/ar-studio/THIRD-PARTY.txt "$staging"
ln -s /Applications "$staging/Applications"
hdiutil create -volname "AR Studio" -srcfolder "$staging" -ov -format UDZO "$image"

if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --sign "$CODESIGN_IDENTITY" --timestamp "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
