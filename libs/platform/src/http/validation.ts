import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ProblemError, type Refusal } from '../database/problem-error.js';

/** The one pipe that checks requests: unknown fields are refused, every error is named by JSON Pointer and code. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new ProblemError('invalid', 'request.invalid', { errors: refusalsOf(errors, '') }),
  });
}

/** class-validator's tree of errors as a flat list; a missing value is only called missing, not also malformed. */
export function refusalsOf(errors: readonly ValidationError[], parent: string): Refusal[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]): Refusal => {
      if (name === 'whitelistValidation') return { code: 'field.unknown', pointer };
      return { ...(JSON.parse(message) as Pick<Refusal, 'code' | 'params'>), pointer };
    });
    const missing = own.find(({ code }) => code === 'field.required');
    const distinct = own.filter((refusal, index) => own.findIndex(({ code }) => code === refusal.code) === index);
    return [...(missing ? [missing] : distinct), ...refusalsOf(error.children ?? [], pointer)];
  });
}
