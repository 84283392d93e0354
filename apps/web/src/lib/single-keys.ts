const place = 'zegel-single-keys';

/** Whether `g d`, `/` and `?` work without Ctrl; kept on this device, for speech input fires them by accident (WCAG 2.1.4). */
export const singleKeys = {
  areOn: (): boolean => localStorage.getItem(place) !== 'off',
  set: (on: boolean): void => {
    if (on) localStorage.removeItem(place);
    else localStorage.setItem(place, 'off');
  },
};
