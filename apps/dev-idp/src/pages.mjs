import { randomBytes } from 'node:crypto';
import { STYLE } from './style.mjs';

const WORDS = {
  nl: {
    title: 'Aanmelden',
    what: 'Aanmelddienst voor het uitproberen van Zegel. Alle mensen hier zijn verzonnen.',
    wrong: 'De inlognaam of het wachtwoord klopt niet.',
    again: 'Voor wat u wilt doen moet u laten zien dat u het nog bent.',
    choose: 'Kies een demo-account',
    type: 'Of met inlognaam en wachtwoord',
    login: 'Inlognaam',
    password: 'Wachtwoord',
    submit: 'Aanmelden',
    signOut: 'Afmelden',
    leaving: 'U wordt afgemeld.',
  },
  en: {
    title: 'Sign in',
    what: 'Sign-in service for trying Zegel out. All people here are invented.',
    wrong: 'The login or the password is not right.',
    again: 'For what you want to do you need to show that it is still you.',
    choose: 'Choose a demo account',
    type: 'Or with login and password',
    login: 'Login',
    password: 'Password',
    submit: 'Sign in',
    signOut: 'Sign out',
    leaving: 'You are being signed out.',
  },
};

/**
 * @param {'nl' | 'en'} language
 * @param {{ uid: string, accounts: readonly import('./accounts.mjs').Account[], login?: string, wrong?: boolean, again?: boolean }} shown
 * @returns {import('./answer.mjs').Page}
 */
export function signInPage(language, { uid, accounts, login = '', wrong = false, again = false }) {
  const words = WORDS[language];
  const rows = accounts.map(
    (account) => `<li><form method="post" action="/sign-in/${uid}"><input type="hidden" name="login" value="${safe(account.login)}"><input type="hidden" name="password" value="${safe(account.password)}">
      <button class="account"><span>${safe(account.name ?? account.login)}</span><small>${safe(account.roleTitle?.[language] ?? account.role)}</small></button></form></li>`,
  );
  return page(
    language,
    words.title,
    `<p>${again ? words.again : words.what}</p>
     ${wrong ? `<p class="wrong" role="alert" id="wrong">${words.wrong}</p>` : ''}
     <h2>${words.choose}</h2><ul>${rows.join('')}</ul>
     <h2>${words.type}</h2>
     <form method="post" action="/sign-in/${uid}" class="typed">
       <label for="login">${words.login}</label><input id="login" name="login" value="${safe(login)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${wrong ? ' aria-describedby="wrong"' : ''}>
       <label for="password">${words.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required>
       <button class="submit">${words.submit}</button>
     </form>`,
  );
}

/**
 * @param {'nl' | 'en'} language
 * @param {string} form  the form that ends the session, as the library made it
 * @returns {import('./answer.mjs').Page}
 */
export function signOutPage(language, form) {
  const words = WORDS[language];
  const id = /id="([^"]+)"/.exec(form)?.[1] ?? '';
  return page(
    language,
    words.signOut,
    `<p>${words.leaving}</p>${form}<button class="submit" form="${safe(id)}" name="logout" value="yes">${words.signOut}</button>`,
    `document.querySelector('button[name=logout]').click()`,
  );
}

/**
 * @param {'nl' | 'en'} language
 * @param {string} title
 * @param {string} body
 * @param {string} [script]
 */
function page(language, title, body, script) {
  const nonce = randomBytes(16).toString('base64');
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Zegel</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${STYLE}</style></head><body><header>Zegel</header><main><h1>${title}</h1>${body}</main>${script === undefined ? '' : `<script nonce="${nonce}">${script}</script>`}</body></html>`;
  return { html, nonce };
}

/** @param {string} text */
function safe(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
