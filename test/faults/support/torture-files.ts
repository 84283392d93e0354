import { EICAR } from '../../../libs/documents/testing/clamd-subset.js';
import { aDocx, aJpeg, aMail, aPdf, aPng, aTiff, aWebp, aXlsx, anOdt, bytesOf } from '../../../libs/documents/testing/made-files.js';
import { makeZip } from '../../support/make-zip.mjs';
import { aBomb, aDocm, aDocxOfTwoDirectories, aDocxWith, aDocxWithATail, aFloodJpeg, aFloodPng, aLockedPdf, anOdtWith, anOverlappingDocx, anXlsxWith, aPdfBehindAPage, aPdfThatActs, aPngWithScript, MEGABYTE, text, TYPES } from './torture-made.js';

/** T20: what people and worse send, and what has to become of it. */
export interface TortureFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly end: { readonly refused: string } | { readonly kept: string; readonly as: string; readonly preview?: 'too-large' | 'encrypted' } | { readonly infected: true };
}

const TYPE = 'document.type-refused';
const DIFFERS = 'document.type-differs';
const UNSOUND = 'document.archive-unsound';
const TOO_LARGE = 'document.unpacks-too-large';
const MACROS = 'document.macros';
const PAGE = '<html><script>alert(1)</script></html>';
const OLD_OFFICE = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), bytesOf(2_000)]);

const REFUSED: readonly (readonly [what: string, name: string, bytes: Buffer, refused: string])[] = [
  ['nothing', 'leeg.pdf', Buffer.alloc(0), 'document.file-empty'],
  ['a page as a photo', 'foto.jpg', text(PAGE), DIFFERS],
  ['a page', 'pagina.html', text(PAGE), TYPE],
  ['a page of signs of two bytes, called a text', 'a.txt', Buffer.from(PAGE, 'utf16le'), DIFFERS],
  ['a drawing with a script', 'tekening.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), TYPE],
  ['a drawing with a script as a photo', 'tekening.png', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), DIFFERS],
  ['a program', 'update.exe', Buffer.concat([text('MZ'), bytesOf(200)]), TYPE],
  ['a program as a PDF', 'factuur.pdf', Buffer.concat([text('MZ'), bytesOf(200)]), DIFFERS],
  ['a program of another system as a photo', 'a.jpg', Buffer.concat([text('\u007fELF'), bytesOf(200)]), DIFFERS],
  ['a double extension, the last of a program', 'factuur.pdf.exe', aPdf(), TYPE],
  ['a script', 'start.js', text('alert(1)'), TYPE],
  ['a script of the shell', 'start.sh', text('#!/bin/sh\nrm -rf /\n'), TYPE],
  ['a page that runs as a program', 'a.hta', text(PAGE), TYPE],
  ['a GIF that is a script too', 'a.gif', text('GIF89a/*x*/=1;alert(1)'), TYPE],
  ['a GIF that is a script too, as a photo', 'a.jpg', text('GIF89a/*x*/=1;alert(1)'), DIFFERS],
  ['a page that is a PDF further on', 'a.pdf', aPdfBehindAPage(), DIFFERS],
  ['a photo called a PDF', 'a.pdf', aPng(), DIFFERS],
  ['a PDF called a photo', 'a.png', aPdf(), DIFFERS],
  ['bytes called a text', 'a.txt', bytesOf(500), DIFFERS],
  ['a text called a mail', 'a.eml', text('hallo\n'), DIFFERS],
  ['an archive', 'a.zip', makeZip([{ name: 'a.txt', content: 'a' }]), TYPE],
  ['an archive called a document', 'a.docx', makeZip([{ name: 'a.txt', content: 'a' }]), DIFFERS],
  ['a virus in an archive', 'a.zip', makeZip([{ name: 'a.com', content: EICAR }]), TYPE],
  ['a virus in an archive in an archive', 'a.zip', makeZip([{ name: 'a.zip', content: makeZip([{ name: 'a.com', content: EICAR }]) }]), TYPE],
  ['a bomb', 'a.zip', aBomb(), TYPE],
  ['a bomb called a document', 'a.docx', aBomb(), DIFFERS],
  ['a document that is a bomb', 'a.docx', aDocxWith({ name: 'word/a.xml', content: Buffer.alloc(30 * MEGABYTE) }), TOO_LARGE],
  ['a document that says it unpacks to more than there is', 'a.docx', aDocxWith({ name: 'word/a.xml', content: 'x', statedBytes: 4_000_000_000 }), TOO_LARGE],
  ['a document of ten thousand parts and one', 'a.docx', aDocxWith(...Array.from({ length: 10_000 }, (_, part) => ({ name: `word/${part}`, content: '', stored: true }))), TOO_LARGE],
  ['a document of parts over each other', 'a.docx', anOverlappingDocx(), UNSOUND],
  ['a document of two directories', 'a.docx', aDocxOfTwoDirectories(), UNSOUND],
  ['a document with something behind its end', 'a.docx', aDocxWithATail(), UNSOUND],
  ['a document that climbs out of its folder', 'a.docx', aDocxWith({ name: '../../../etc/cron.d/x', content: 'x' }), UNSOUND],
  ['a document that climbs out as another system does', 'a.docx', aDocxWith({ name: '..\\..\\x.dll', content: 'x' }), UNSOUND],
  ['a document that writes to the root', 'a.docx', aDocxWith({ name: '/etc/passwd', content: 'x' }), UNSOUND],
  ['a document with a link to a file of the server', 'a.docx', aDocxWith({ name: 'word/a.xml', content: '/etc/passwd', stored: true, link: true }), UNSOUND],
  ['a locked document', 'a.docx', aDocxWith({ name: 'word/a.xml', content: 'x', encrypted: true }), UNSOUND],
  ['a locked document as the office writes it', 'a.docx', OLD_OFFICE, DIFFERS],
  ['a document of the old office', 'a.doc', OLD_OFFICE, TYPE],
  ['a document whose directory is cut off', 'a.docx', aDocx().subarray(0, -30), UNSOUND],
  ['a document with macros', 'a.docm', aDocm(), TYPE],
  ['a document with macros called one without', 'a.docx', aDocm(), DIFFERS],
  ['a document with macros that says it has none', 'a.docx', aDocxWith({ name: 'word/vbaProject.bin', content: bytesOf(100) }), MACROS],
  ['a sheet with macros of before', 'a.xlsx', anXlsxWith({ name: 'xl/macrosheets/sheet1.xml', content: '<xml/>' }), MACROS],
  ['an open document with macros', 'a.odt', anOdtWith({ name: 'Basic/Standard/Module1.xml', content: '<xml/>' }), MACROS],
];

const KEPT: readonly (readonly [what: string, name: string, bytes: Buffer, kept: string, as?: string, preview?: 'too-large' | 'encrypted'])[] = [
  ['a PDF with a page behind it', 'a.pdf', Buffer.concat([aPdf(), text(PAGE)]), TYPES.pdf],
  ['a PDF that does things when it is opened', 'a.pdf', aPdfThatActs(), TYPES.pdf],
  ['a photo with an archive behind it', 'a.jpg', Buffer.concat([aJpeg(), makeZip([{ name: 'a.js', content: 'alert(1)' }])]), TYPES.jpg],
  ['a picture with a script in its words', 'a.png', aPngWithScript(), TYPES.png],
  ['a picture of far too many points', 'a.png', aFloodPng(), TYPES.png, 'a.png', 'too-large'],
  ['a photo of far too many points', 'a.jpg', aFloodJpeg(), TYPES.jpg, 'a.jpg', 'too-large'],
  ['a page called a text', 'a.txt', text(PAGE), TYPES.text],
  ['a sheet of text with a formula', 'a.csv', text('=cmd|\' /C calc\'!A0,1\n'), TYPES.text],
  ['a mail with a page in it', 'a.eml', Buffer.concat([text('MIME-Version: 1.0\r\nContent-Type: text/html\r\n'), aMail(), text(PAGE)]), TYPES.mail],
  ['a document with a reference to a file of the server', 'a.docx', aDocxWith({ name: 'word/a.xml', content: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>' }), TYPES.docx],
  ['a document with words that grow into billions', 'a.docx', aDocxWith({ name: 'word/a.xml', content: `<!DOCTYPE x [<!ENTITY a "x">${Array.from({ length: 9 }, (_, step) => `<!ENTITY a${step} "${`&a${step === 0 ? '' : step - 1};`.repeat(10)}">`).join('')}]><x>&a8;</x>` }), TYPES.docx],
  ['a document with a bomb in an archive in it', 'a.docx', aDocxWith({ name: 'word/embeddings/a.zip', content: aBomb() }), TYPES.docx],
  ['a document that says it unpacks to less than there is', 'a.docx', aDocxWith({ name: 'word/a.xml', content: Buffer.alloc(5 * MEGABYTE), statedBytes: 10 }), TYPES.docx],
  ['a name that climbs out of its folder', '../../../../etc/passwd.txt', text('een'), TYPES.text, 'passwd.txt'],
  ['a name with a path of another system', 'C:\\Users\\x\\brief.txt', text('twee'), TYPES.text, 'brief.txt'],
  ['a name that reads from right to left', 'factuur\u202efdp.txt', text('drie'), TYPES.text, 'factuurfdp.txt'],
  ['a name that is hidden', '.htaccess.txt', text('vier'), TYPES.text, 'htaccess.txt'],
  ['a name of one line too many', 'a\r\nSet-Cookie: x=1.txt', text('vijf'), TYPES.text, 'a%0D%0ASet-Cookie: x=1.txt'],
  ['a name that is a page', '<img src=x onerror=alert(1)>.txt', text('zes'), TYPES.text, '<img src=x onerror=alert(1)>.txt'],
  ['a name that says twice what it is', 'a";filename=b.html;x=".txt', text('zeven'), TYPES.text, 'a%22;filename=b.html;x=%22.txt'],
  ['a name of a device', 'CON.txt', text('acht'), TYPES.text, 'CON.txt'],
  ['a name that is far too long', `${'n'.repeat(255)}.pdf`, aPdf('lang'), TYPES.pdf, `${'n'.repeat(146)}.pdf`],
  ['a name of 255 bytes', `${'ש'.repeat(125)}a.pdf`, aPdf('rechts'), TYPES.pdf, `${'ש'.repeat(125)}a.pdf`],
  ['a name of signs above signs', 'e\u0301e\u0301n 📄.pdf', aPdf('tekens'), TYPES.pdf, 'één 📄.pdf'],
  ['an honest photo', 'a.webp', aWebp(), 'image/webp'],
  ['an honest scan', 'a.tif', aTiff(), 'image/tiff'],
  ['an honest sheet', 'a.xlsx', aXlsx(), TYPES.xlsx],
  ['an honest text', 'a.odt', anOdt(), TYPES.odt],
  ['an honest mail', 'a.eml', aMail(), TYPES.mail],
];

const INFECTED: readonly (readonly [what: string, name: string, bytes: Buffer])[] = [
  ['a virus', 'virus.txt', EICAR],
  ['a virus in a mail', 'virus.eml', Buffer.concat([aMail(), EICAR])],
  ['a virus in a document', 'virus.docx', aDocxWith({ name: 'word/media/a.bin', content: EICAR })],
  ['a virus in an archive in a document', 'virus.docx', aDocxWith({ name: 'word/embeddings/a.zip', content: makeZip([{ name: 'a.zip', content: makeZip([{ name: 'a.com', content: EICAR }]) }]) })],
  ['a virus behind a photo', 'virus.jpg', Buffer.concat([aJpeg(), EICAR])],
];

export async function tortureFiles(): Promise<readonly TortureFile[]> {
  return [
    ...REFUSED.map(([what, name, bytes, refused]) => ({ what, name, bytes, end: { refused } })),
    ...KEPT.map(([what, name, bytes, kept, as = name, preview]) => ({ what, name, bytes, end: { kept, as, ...(preview && { preview }) } })),
    { what: 'a PDF behind a password', name: 'a.pdf', bytes: await aLockedPdf(), end: { kept: TYPES.pdf, as: 'a.pdf', preview: 'encrypted' } },
    ...INFECTED.map(([what, name, bytes]) => ({ what, name, bytes, end: { infected: true as const } })),
  ];
}
