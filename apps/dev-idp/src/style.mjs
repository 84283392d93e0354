/** The look of the pages: the colours of the web app, nothing to fetch. */
export const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; font: 1rem/1.5 'Source Sans 3', system-ui, sans-serif; color: #14202e; background: #f4f6f9; }
  header { padding: .6rem 1.25rem; background: #0f2a47; color: #fff; font-weight: 700; }
  main { width: calc(100% - 2rem); max-width: 30rem; margin: clamp(1rem, 6vh, 4rem) auto 2rem; padding: 1.5rem; border: 1px solid #dde3ea; border-top: 4px solid #f2b705; border-radius: 6px; background: #fff; }
  h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
  h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
  p { margin: 0; color: #4a5a6d; }
  ul { display: grid; gap: .375rem; margin: 0; padding: 0; list-style: none; }
  button { min-height: 2.75rem; width: 100%; border-radius: 4px; font: inherit; cursor: pointer; }
  .account { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .25rem 1rem; padding: .375rem .75rem; border: 1px solid #8a98a8; background: #fff; color: inherit; text-align: start; }
  .account:hover { border-color: #0f2a47; background: #eef3f9; }
  .account span { font-weight: 600; }
  .account small { font-size: .9rem; color: #4a5a6d; }
  .typed { display: grid; gap: .25rem; }
  .typed input { min-height: 2.75rem; margin-bottom: .5rem; padding: 0 .625rem; border: 1px solid #8a98a8; border-radius: 4px; font: inherit; }
  .submit { margin-top: .5rem; border: 0; background: #0f2a47; color: #fff; font-weight: 600; }
  .submit:hover { background: #1c3d61; }
  .wrong { margin-top: 1rem; padding: .5rem .75rem; border-left: 4px solid #a51d1d; background: #fdeaea; color: #14202e; }
  :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
`;
