import { signatureRefusals } from './check-signature.js';

const codes = (sent: Parameters<typeof signatureRefusals>[0]): readonly string[] => signatureRefusals(sent, 'J. de Vries', '/taker').map(({ code, pointer }) => `${pointer} ${code}`);

describe('a signature', () => {
  it.each([
    ['drawn', { image: 'iVBOR' }],
    ['typed as the full name and confirmed', { typed: 'J. de Vries', confirmed: true }],
    ['typed with other capitals and spaces', { typed: ' j.  DE vries', confirmed: true }],
  ])('is good when %s', (_how, sent) => {
    expect(codes(sent)).toEqual([]);
  });

  it.each([
    ['neither drawn nor typed', {}, ['/taker signature.one-way']],
    ['both drawn and typed', { image: 'iVBOR', typed: 'J. de Vries', confirmed: true }, ['/taker signature.one-way']],
    ['the name of another, and not confirmed', { typed: 'K. de Vries' }, ['/taker/typed signature.other-name', '/taker/confirmed signature.unconfirmed']],
  ])('is refused when it is %s', (_how, sent, expected) => {
    expect(codes(sent)).toEqual(expected);
  });
});
