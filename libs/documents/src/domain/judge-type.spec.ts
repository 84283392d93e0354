import { ACCEPTED_TYPES } from './accepted-type.js';
import { judgeType, type FileContent } from './judge-type.js';

const content = (more: Partial<FileContent>): FileContent => ({ signature: null, text: false, mail: false, ...more });

const PDF = content({ signature: 'application/pdf' });
const TEXT = content({ text: true });
const MAIL = content({ text: true, mail: true });

describe('the type of a file', () => {
  it.each(ACCEPTED_TYPES.filter(({ name }) => !['TXT', 'EML'].includes(name)).flatMap(({ mediaType, extensions }) => extensions.map((extension) => [extension, mediaType])))(
    'is what its bytes say when the name agrees: .%s is %s',
    (extension, mediaType) => {
      expect(judgeType(`bewijs.${extension?.toUpperCase()}`, content({ signature: mediaType ?? '' }))).toEqual({ mediaType });
    },
  );

  it.each([
    ['brief.txt', TEXT, 'text/plain'],
    ['lijst.csv', TEXT, 'text/plain'],
    ['bericht.eml', MAIL, 'message/rfc822'],
    ['bericht.txt', MAIL, 'text/plain'],
    // Text that happens to open with the signature of something else, here of a bitmap.
    ['auto.txt', content({ text: true, signature: 'image/bmp' }), 'text/plain'],
  ])('is text or mail when it reads as such: %s', (name, found, mediaType) => {
    expect(judgeType(name, found)).toEqual({ mediaType });
  });

  it.each([
    ['scan', PDF, 'application/pdf'],
    ['notitie', TEXT, 'text/plain'],
    ['bericht', MAIL, 'message/rfc822'],
  ])('is judged by its bytes alone when the name has no extension: %s', (name, found, mediaType) => {
    expect(judgeType(name, found)).toEqual({ mediaType });
  });

  it.each([
    ['pagina.html', TEXT],
    ['tekening.svg', content({ signature: 'application/xml', text: true })],
    ['programma.exe', content({ signature: 'application/x-msdownload' })],
    ['archief.zip', content({ signature: 'application/zip' })],
    ['bewijs.pdf.exe', PDF],
    ['onbekend', content({})],
    ['archief', content({ signature: 'application/zip' })],
  ])('is refused when a case may not hold it, with what it may hold: %s', (name, found) => {
    expect(judgeType(name, found)).toEqual({ refusal: { code: 'document.type-refused', params: { accepted: ACCEPTED_TYPES.map((type) => type.name) } } });
  });

  it.each([
    ['foto.jpg', content({ signature: 'image/png' }), 'JPEG'],
    ['foto.jpg', content({ text: true }), 'JPEG'],
    ['scan.pdf', content({ text: true }), 'PDF'],
    ['brief.docx', content({ signature: 'application/vnd.ms-word.document.macroenabled.12' }), 'DOCX'],
    ['lijst.txt', PDF, 'TXT'],
    ['bericht.eml', TEXT, 'EML'],
  ])('is refused when the name says otherwise: %s', (name, found, expected) => {
    expect(judgeType(name, found)).toEqual({ refusal: { code: 'document.type-differs', params: { extension: name.split('.')[1], expected } } });
  });
});
