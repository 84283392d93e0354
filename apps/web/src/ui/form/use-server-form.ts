import type { Confirmations, Problem } from '@contract/platform';
import { useCallback, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiProblem, SessionEnded, Unreachable } from '../../api/api-problem.js';
import { fieldId, pointerToPath } from '../../lib/json-path.js';
import type { FormError } from './error-summary.js';
import { flatErrors } from './flat-errors.js';
import type { Doubt, FormTalk } from './form-context.js';
import { useCommand } from './use-command.js';

/** The nearest field on the screen that a path lies in; an error in one line of a list lands on the list. */
function shownPath(path: string): string | undefined {
  const parts = path.split('.');
  const ways = parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('.'));
  return ways.find((way) => document.getElementById(fieldId(way)) !== null);
}

/** Why a value is right, with the value it was said of. */
interface Reason {
  readonly text: string;
  readonly path: string;
  readonly value: string;
}

interface Sent<Values> {
  readonly values: Values;
  readonly confirmations: Confirmations;
}

interface ServerFormOptions<Values extends FieldValues, Output> {
  readonly defaultValues: DefaultValues<Values>;
  /** Makes the change. `confirmations` holds the reasons given for doubtful values, by JSON Pointer. */
  readonly submit: (values: Values, key: string, confirmations: Confirmations) => Promise<Output>;
  readonly onDone: (output: Output, values: Values) => void;
  /** Where a pointer of the request lies in the form, when the two differ. */
  readonly toPath?: (path: string) => string;
  /** Somebody else changed the record meanwhile: fetch it anew; what was typed stays. */
  readonly onStale?: () => void;
}

export interface ServerForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly onSubmit: () => void;
  readonly busy: boolean;
  readonly errors: readonly FormError[];
  readonly problem: Problem | null;
  readonly talk: FormTalk;
  /** Goes up with every refused submit, so that the summary takes the focus again. */
  readonly attempts: number;
}

/** A form whose rules are the server's: all its refusals land on their fields, and doubtful values can be confirmed. */
export function useServerForm<Values extends FieldValues, Output>(options: ServerFormOptions<Values, Output>): ServerForm<Values> {
  const { submit, onDone, onStale, toPath = (path) => path } = options;
  const { t } = useTranslation('common');
  const form = useForm<Values>({ defaultValues: options.defaultValues, mode: 'onTouched', shouldFocusError: false });
  const [general, setGeneral] = useState<readonly FormError[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [doubts, setDoubts] = useState<readonly Doubt[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, Reason>>>({});
  const [attempts, setAttempts] = useState(0);

  const setReason = useCallback(
    ({ pointer, path }: Doubt, text: string) => {
      const value = JSON.stringify(form.getValues(path as Path<Values>));
      setReasons((others) => ({ ...others, [pointer]: { text, path, value } }));
    },
    [form],
  );

  const { run, busy } = useCommand<Sent<Values>, Output>(
    useCallback(({ values, confirmations }, key) => submit(values, key, confirmations), [submit]),
  );

  /** Reasons that were given for what the fields still say; a changed value must be doubted anew. */
  const confirmationsFor = (): Confirmations => {
    const standing = Object.entries(reasons).filter(
      ([, { text, path, value }]) => text.trim() !== '' && JSON.stringify(form.getValues(path as Path<Values>)) === value,
    );
    return Object.fromEntries(standing.map(([pointer, { text }]) => [pointer, text.trim()]));
  };

  const refuse = (error: unknown): void => {
    // Signing in again is asked over the page; the form waits as it is.
    if (error instanceof SessionEnded) return;
    if (!(error instanceof ApiProblem)) {
      setGeneral([{ text: error instanceof Unreachable ? t('error.offline') : t('error.unknown') }]);
      return;
    }
    const found: Doubt[] = [];
    const rest: FormError[] = [];
    for (const { pointer, detail, confirmable } of error.errors) {
      const path = pointer === undefined ? undefined : shownPath(toPath(pointerToPath(pointer)));
      if (pointer !== undefined && path !== undefined) {
        if (confirmable) found.push({ pointer, path });
        form.setError(path as Path<Values>, { type: confirmable ? 'doubt' : 'server', message: detail });
      } else {
        rest.push({ text: detail });
      }
    }
    setDoubts(found);
    if (error.errors.length === 0) rest.push({ text: error.problem.detail || error.problem.title });
    if (error.status === 412) {
      rest.push({ text: t('form.stale') });
      onStale?.();
    }
    setGeneral(rest);
    setProblem(error.problem);
  };

  const onSubmit = (): void => {
    if (busy) return;
    form.clearErrors();
    setGeneral([]);
    setProblem(null);
    void form.handleSubmit(
      async (values) => {
        try {
          const output = await run({ values, confirmations: confirmationsFor() });
          setDoubts([]);
          onDone(output, values);
        } catch (error) {
          refuse(error);
          setAttempts((count) => count + 1);
        }
      },
      () => setAttempts((count) => count + 1),
    )();
  };

  const errors = [...flatErrors(form.formState.errors), ...general];
  const talk: FormTalk = { doubts, reasonFor: (pointer) => reasons[pointer]?.text ?? '', setReason };
  return { form, onSubmit, busy, errors, problem, talk, attempts };
}
