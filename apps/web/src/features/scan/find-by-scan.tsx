import type { FoundCode } from '@contract/custody';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCode } from '../../api/custody.js';
import { shownCode } from '../custody/shown-code.js';
import { beep } from './beep.js';
import { problemWords } from './problem-words.js';
import { Said, type SaidOfScan } from './said.js';
import { ScanInput } from './scan-input.js';

/** Characters of a code after which something is looked for without Enter. */
const enough = 4;

/** Where a thing is, at once: by a scan, or by the first four characters of its code. */
export function FindByScan(): ReactElement {
  const { t } = useTranslation('scan');
  const [found, setFound] = useState<readonly FoundCode[]>([]);
  const [said, setSaid] = useState<SaidOfScan | null>(null);
  const asked = useRef(0);
  const look = async (text: string, scanned: boolean): Promise<void> => {
    const turn = (asked.current += 1);
    try {
      const answer = await findCode(text);
      if (turn !== asked.current) return;
      setFound(answer.found);
      const [one] = answer.found;
      if (!one) setSaid({ tone: 'wrong', text: t('find.nothing') });
      else if (answer.found.length > 1) setSaid({ tone: 'neutral', text: t('find.several', { count: answer.found.length }) });
      else setSaid({ tone: 'right', text: one.path === null ? t('find.nowhere', { title: one.title }) : t('find.here', { title: one.title, place: one.path }) });
      if (scanned) beep(one !== undefined);
    } catch (error) {
      if (turn !== asked.current) return;
      setFound([]);
      setSaid({ tone: 'wrong', text: problemWords(error, t('noAnswer')) });
      if (scanned) beep(false);
    }
  };
  return (
    <div className="stack">
      <ScanInput label={t('find.label')} onCode={(text) => void look(text, true)} onTyped={(text) => text.replace(/[\s-]/g, '').length === enough && void look(text, false)} />
      <Said said={said} />
      {found.length > 0 && (
        <ul className="rail-list card">
          {found.map(({ id, kind, code, title, reference, path, heldBy }) => (
            <li key={id}>
              <strong>
                {kind === 'item' ? (
                  <Link to="/voorwerpen/$itemId" params={{ itemId: id }}>
                    {reference}
                  </Link>
                ) : (
                  <Link to="/bewaring" search={{ plaats: id }}>
                    {t('place')}
                  </Link>
                )}
              </strong>{' '}
              {title} <span className="verbatim">{shownCode(code)}</span>
              <div>{path ?? t('nowhere')}</div>
              {heldBy !== null && <div>{heldBy}</div>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
