/** How the position of a page is written: base64url, which holds no words. */
export const CURSOR_PATTERN = '^[A-Za-z0-9_-]+$';
export const LONGEST_CURSOR = 1000;
