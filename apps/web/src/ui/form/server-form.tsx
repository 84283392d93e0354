import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import { classNames } from '../../lib/class-names.js';
import { ErrorSummary } from './error-summary.js';
import './field.css';
import { FormTalkContext } from './form-context.js';
import type { ServerForm as ServerFormState } from './use-server-form.js';

interface ServerFormProps<Values extends FieldValues> {
  readonly state: ServerFormState<Values>;
  readonly label?: string;
  readonly children: ReactNode;
  /** Words for what the server says is possible instead. */
  readonly note?: string;
  readonly className?: string;
}

/** The frame of a form: the summary of errors on top, then the fields, then the buttons. */
export function ServerForm<Values extends FieldValues>(props: ServerFormProps<Values>): ReactElement {
  const { state, label, children, note, className } = props;
  const summary = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(0);
  const show = state.attempts > 0 && state.errors.length > 0;

  useEffect(() => {
    if (state.attempts > seen && summary.current) {
      summary.current.focus();
      setSeen(state.attempts);
    }
  }, [state.attempts, seen]);

  return (
    <FormProvider {...state.form}>
      <FormTalkContext value={state.talk}>
        <form
          className={classNames('form', className)}
          noValidate
          aria-label={label}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            state.onSubmit();
          }}
        >
          {show && (
            <ErrorSummary
              ref={summary}
              errors={state.errors}
              {...(note ? { note } : {})}
              {...(state.problem && state.problem.status >= 500 ? { requestId: state.problem.requestId } : {})}
            />
          )}
          {children}
        </form>
      </FormTalkContext>
    </FormProvider>
  );
}
