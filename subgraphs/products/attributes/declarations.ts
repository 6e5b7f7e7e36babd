import { DomainError, DomainErrors } from '#kit/errors.ts'
import type { AttributeRow } from '#subgraphs/products/tables.ts'

type Kind = AttributeRow['kind']
type Given = { unit?: string | null | undefined; choices?: string[] | null | undefined }

/** The faults of a new attribute's code. */
export function codeFaults(code: string): DomainError[] {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)
    ? []
    : [fault('A code has lower-case letters, digits and hyphens, and begins with a letter.', 'code')]
}

/** The faults of what an attribute declares beside its kind. */
export function kindFaults(kind: Kind, { unit, choices }: Given): DomainError[] {
  const [needsUnit, needsChoices] = [kind === 'DIMENSION', kind === 'CHOICE']
  return [
    ...(Boolean(unit) === needsUnit ? [] : [fault(needsUnit ? 'A DIMENSION needs a unit.' : `A ${kind} has no unit.`, 'unit')]),
    ...(Boolean(choices) === needsChoices
      ? []
      : [fault(needsChoices ? 'A CHOICE needs choices.' : `A ${kind} has no choices.`, 'choices')]),
    ...(choices ?? []).flatMap((choice, at) => choiceFaults(choice.trim(), at)),
  ]
}

/** Throws all faults together, if there is one. */
export function check(faults: DomainError[]): void {
  if (faults.length > 0) throw new DomainErrors(faults)
}

function choiceFaults(choice: string, at: number): DomainError[] {
  return choice && choice.length <= 100 ? [] : [fault('A choice has 1 to 100 characters.', 'choices', at)]
}

function fault(message: string, ...path: (string | number)[]): DomainError {
  return new DomainError('INVALID_INPUT', message, { path: ['input', ...path] })
}
