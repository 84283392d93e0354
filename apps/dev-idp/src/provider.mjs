import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Provider } from 'oidc-provider';
import { signOutPage } from './pages.mjs';
import { headersOf, languageOf } from './answer.mjs';

export const CLIENT_ID = 'zegel';
/** What the press of a button is said to be worth here. */
export const LEVEL = 'http://eidas.europa.eu/LoA/substantial';

/**
 * The provider: authorisation code with PKCE for one client that shows who it is by its key, and signing out from both sides.
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./accounts.mjs').Accounts} accounts
 */
export function createProvider(settings, accounts) {
  const home = settings.publicUrl.replace(/\/$/, '');
  const clientKey = createPublicKey(readFileSync(settings.clientKeyFile, 'utf8')).export({ format: 'jwk' });
  return new Provider(settings.issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [{ ...clientKey, kid: 'zegel', use: 'sig' }] },
        redirect_uris: [`${home}/api/v1/sign-in/callback`],
        post_logout_redirect_uris: [`${home}/`],
        backchannel_logout_uri: `${home}/api/v1/sign-in/back-channel-logout`,
        backchannel_logout_session_required: true,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'PS256',
      },
    ],
    jwks: { keys: [ownKey(settings.keysFile)] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub', 'acr'], email: ['email', 'email_verified'], profile: ['name'], auth_time: null, sid: null },
    acrValues: [LEVEL],
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { idTokenSigningAlgValues: ['PS256'], clientAuthSigningAlgValues: ['ES256', 'PS256', 'EdDSA'] },
    ttl: { Session: 10 * 3600, Interaction: 600, Grant: 10 * 3600, AccessToken: 600, IdToken: 600 },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          const page = signOutPage(languageOf(context.req), form);
          context.set(headersOf(page, home));
          context.body = page.html;
        },
        postLogoutSuccessSource: (context) => context.redirect(`${home}/`),
      },
    },
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: (_context, login) => {
      const claims = accounts.claimsOf(login);
      return claims && { accountId: login, claims: () => claims };
    },
    // Nobody is asked whether Zegel may know who they are: that is what it is for.
    loadExistingGrant: async ({ oidc }) => {
      const known = oidc.session?.grantIdFor(CLIENT_ID);
      if (known) return oidc.provider.Grant.find(known);
      const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}

/**
 * The key we sign with, made once, so that a restart does not make what was signed strange.
 * @param {string} file
 */
function ownKey(file) {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), alg: 'PS256', use: 'sig' }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
