import { ValidationPipe, type ArgumentMetadata, type PipeTransform, type Type, type ValidationError, type ValidationPipeOptions } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { ProblemError, refuseInvalid, type Refusal } from '../database/problem-error.js';

/** The fields of a body in whose form nothing is wrong. */
export type SoundFields = Readonly<Record<string, unknown>>;

/** The lists of a body, each element in its place; one that is wrong is a hole. A list that is wrong as a whole is left out. */
export type SoundLists<T> = { readonly [K in keyof T]?: NonNullable<T[K]> extends readonly (infer E)[] ? readonly (E | undefined)[] : never };

/** A body whose context can judge it beyond its form. It is handed what was sent, whatever its shape, and what is sound of it. */
export interface JudgedBody extends Type {
  /** What the rules find wrong in what was sent, as far as its form lets them. What is said of a field without form is left out. */
  beyondForm(sent: unknown, sound: SoundFields): readonly Refusal[];
}

/**
 * The one pipe that checks requests: unknown fields are refused, every error is named by JSON Pointer and code. A request
 * that is refused for its form hears in the same answer what the rules would refuse next.
 */
class RequestPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (refused) {
      if (!(refused instanceof ProblemError) || !isJudged(metadata.metatype)) throw refused;
      const errors = refused.details.errors ?? [];
      throw refusedWith(errors, metadata.metatype.beyondForm(value, soundFields(plainToInstance(metadata.metatype, value), errors)));
    }
  }
}

/** A body that only what stands in the register can judge beyond its form. It is no body until that has been asked. */
export interface SentBody<T> {
  /**
   * The body, when its form is sound; then the rules are for whoever carries it out.
   * @param beyondForm what the rules find wrong in what was sent, asked when the form is not sound
   * @throws ProblemError `request.invalid` with what is wrong in the form and by the rules
   */
  judgedBy(beyondForm: (sent: unknown, sound: Partial<T>, lists: SoundLists<T>) => MaybeLater<readonly Refusal[]>): Promise<T>;
  /**
   * The body, when neither its form nor these rules refuse anything of it.
   * @param rules what is wrong in the fields that are in form, all of them or some; the names of those that are not; and the lists, of
   * which those that are in form in part are there too
   * @throws ProblemError `request.invalid` with what is wrong in the form and by the rules
   */
  heldTo(rules: (stated: Partial<T>, wrong: readonly string[], lists: SoundLists<T>) => MaybeLater<readonly Refusal[]>): Promise<T>;
}

type MaybeLater<T> = T | Promise<T>;

/** A body that another command made, in form by its type. */
export function madeBody<T>(body: T): SentBody<T> {
  return {
    judgedBy: () => Promise.resolve(body),
    async heldTo(rules) {
      refuseInvalid(await rules(body, [], soundLists(body, [])));
      return body;
    },
  };
}

/** A body whose form is not sound. What its own rules find wrong in a field leaves the field in form: the others go on by what it says. */
function malformed<T>(type: Type<T>, sent: unknown, ofForm: readonly Refusal[]): SentBody<T> {
  const read: unknown = plainToInstance(type, sent);
  const sound = soundFields(read, ofForm) as Partial<T>;
  const ofItself = isJudged(type) ? type.beyondForm(sent, sound as SoundFields).filter((refusal) => !isSaid(refusal, ofForm)) : [];
  const errors = [...ofForm, ...ofItself];
  return {
    async judgedBy(beyondForm) {
      throw refusedWith(errors, await beyondForm(sent, sound, soundLists(read, ofForm)));
    },
    async heldTo(rules) {
      throw refusedWith(errors, await rules(sound, fieldsOf(ofForm), soundLists(read, ofForm)));
    },
  };
}

/** `@Body(sentAs(CorrectThingBody)) sent: SentBody<CorrectThingBody>`: checked as every body, told when the rules have spoken too. */
export function sentAs<T>(type: Type<T>): PipeTransform<unknown, Promise<SentBody<T>>> {
  return {
    async transform(value, metadata) {
      try {
        return madeBody((await new ValidationPipe(FORM).transform(value, { ...metadata, metatype: type })) as T);
      } catch (refused) {
        if (!(refused instanceof ProblemError)) throw refused;
        return malformed(type, value, refused.details.errors ?? []);
      }
    },
  };
}

function refusedWith(ofForm: readonly Refusal[], ofRules: readonly Refusal[]): ProblemError {
  return new ProblemError('invalid', 'request.invalid', { errors: [...ofForm, ...ofRules.filter((refusal) => !isSaid(refusal, ofForm))] });
}

function isJudged(metatype: ArgumentMetadata['metatype']): metatype is JudgedBody {
  return typeof metatype === 'function' && 'beyondForm' in metatype;
}

function soundFields(sent: unknown, errors: readonly Refusal[]): SoundFields {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return {};
  const wrong = fieldsOf(errors);
  return Object.fromEntries(Object.entries(sent).filter(([field]) => !wrong.includes(field)));
}

function soundLists<T>(sent: unknown, errors: readonly Refusal[]): SoundLists<T> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return {};
  const lists = Object.entries(sent).flatMap(([field, list]): [string, unknown[]][] => {
    if (!Array.isArray(list) || isSaid({ code: '', pointer: `/${field}` }, errors)) return [];
    return [[field, list.map((element: unknown, index) => (fallsIn(`/${field}/${index}`, errors) ? undefined : element))]];
  });
  return Object.fromEntries(lists) as unknown as SoundLists<T>;
}

/** Whether something in this place was refused. */
function fallsIn(place: string, errors: readonly Refusal[]): boolean {
  return errors.some(({ pointer = '' }) => pointer === place || pointer.startsWith(`${place}/`));
}

function fieldsOf(errors: readonly Refusal[]): readonly string[] {
  return errors.map(({ pointer = '' }) => pointer.split('/')[1] ?? '');
}

/** Whether the form was already refused at this place or at one around it. */
function isSaid({ pointer = '' }: Refusal, errors: readonly Refusal[]): boolean {
  return errors.some((error) => error.pointer === pointer || pointer.startsWith(`${error.pointer}/`));
}

/** Unknown fields are refused, every error is named. */
const FORM: ValidationPipeOptions = {
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => new ProblemError('invalid', 'request.invalid', { errors: refusalsOf(errors, '') }),
};

export function createValidationPipe(): ValidationPipe {
  return new RequestPipe(FORM);
}

/** class-validator's tree of errors as a flat list; a missing value is only called missing, not also malformed. */
export function refusalsOf(errors: readonly ValidationError[], parent: string): Refusal[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).flatMap(([name, message]): Refusal | readonly Refusal[] => {
      if (name === 'whitelistValidation') return { code: 'field.unknown', pointer };
      const { at, ...said } = JSON.parse(message) as Pick<Refusal, 'code' | 'params'> & { readonly at?: readonly number[] };
      return at === undefined ? { ...said, pointer } : at.map((index) => ({ ...said, pointer: `${pointer}/${index}` }));
    });
    const missing = own.find(({ code }) => code === 'field.required');
    const distinct = own.filter((refusal, index) => own.findIndex(({ code, pointer: at }) => code === refusal.code && at === refusal.pointer) === index);
    return [...(missing ? [missing] : distinct), ...refusalsOf(error.children ?? [], pointer)];
  });
}
