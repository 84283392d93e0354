import { createPrivateKey } from 'node:crypto';
import { importPKCS8 } from 'jose';
import { ClientSecretBasic, PrivateKeyJwt, type ClientAuth } from 'openid-client';
import type { Config } from '#platform';

/** How we show the provider who we are: by a key of our own, or by a shared secret where the provider knows no keys. */
export async function clientAuthentication({ ZEGEL_OIDC_CLIENT_KEY: pem, ZEGEL_OIDC_CLIENT_SECRET: secret }: Config): Promise<ClientAuth> {
  return pem === undefined ? ClientSecretBasic(secret) : PrivateKeyJwt(await importPKCS8(pem, algorithmOf(pem)));
}

function algorithmOf(pem: string): string {
  const { asymmetricKeyType: type } = createPrivateKey(pem);
  if (type === 'rsa') return 'PS256';
  if (type === 'ec') return 'ES256';
  if (type === 'ed25519') return 'EdDSA';
  throw new Error('ZEGEL_OIDC_CLIENT_KEY is of a kind that is not used here: RSA, P-256 or Ed25519.');
}
