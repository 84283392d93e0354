import { returnPath, withWord } from './return-path.js';

describe('where to go after signing in', () => {
  it.each(['/', '/dossiers?status=open', '/voorwerpen/3f#foto', '/a/b//c'])('is %s as wanted', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([undefined, '', 'dossiers', '//evil.example', '/\\evil.example', 'https://evil.example', '/a\\b', '/a\nb', '/a b', '/api/v1/session', `/${'a'.repeat(500)}`])('is the first page instead of %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });

  it.each([
    ['/', '/?signIn=refused'],
    ['/a?b=1', '/a?b=1&signIn=refused'],
    ['/a#b', '/a?signIn=refused#b'],
  ])('says at %s how it went', (path, told) => {
    expect(withWord(path, 'refused')).toBe(told);
  });
});
