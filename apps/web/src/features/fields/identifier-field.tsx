import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { checkIdentifier } from '../../api/items.js';
import type { FieldProps } from '../../ui/form/field.js';
import { TextField } from '../../ui/form/text-field.js';
import { IdentifierOutcome } from './identifier-outcome.js';

interface IdentifierFieldProps extends FieldProps {
  readonly kind: string;
}

/** An identifier that is checked by its published rule as soon as it is typed; a false one can be kept, with a reason. */
export function IdentifierField({ kind, ...field }: IdentifierFieldProps): ReactElement {
  const { control, getFieldState, formState } = useFormContext();
  const typed: unknown = useWatch({ control, name: field.name });
  const [asked, setAsked] = useState('');
  const value = typeof typed === 'string' ? typed.trim() : '';
  const { data } = useQuery({
    queryKey: ['identifier', kind, asked],
    queryFn: ({ signal }) => checkIdentifier({ kind, value: asked }, signal),
    enabled: asked !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  // A refusal of the server stands above the field already, in the same words.
  const isRefused = getFieldState(field.name, formState).error !== undefined;
  const answer = data && asked === value && value !== '' && !isRefused ? data : null;
  return (
    <TextField
      {...field}
      verbatim
      maxLength={200}
      onBlur={(text) => setAsked(text.trim())}
      after={<div aria-live="polite">{answer && <IdentifierOutcome answer={answer} />}</div>}
    />
  );
}
