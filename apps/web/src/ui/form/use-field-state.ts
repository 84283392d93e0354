import { useContext } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { fieldId } from '../../lib/json-path.js';
import { type Doubt, FormTalkContext } from './form-context.js';

interface FieldState {
  readonly id: string;
  readonly error: string | undefined;
  /** Set when the error is one that a reason settles. */
  readonly doubt: Doubt | undefined;
}

/** What is wrong with the field `name` of the form around, and the id its control has. */
export function useFieldState(name: string): FieldState {
  const { control, getFieldState } = useFormContext();
  const formState = useFormState({ control, name });
  const { doubts } = useContext(FormTalkContext);
  const error = getFieldState(name, formState).error;
  const doubt = error?.type === 'doubt' ? doubts.find(({ path }) => path === name) : undefined;
  return { id: fieldId(name), error: error?.message, doubt };
}
