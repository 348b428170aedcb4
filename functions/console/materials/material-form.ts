import { ClinicMaterial, MAX_MATERIALS } from '../../../shared/domain/clinic/clinic'
import type { FormValues } from '../forms/form-values'

export interface MaterialFormProblem {
  /** `url.2` */
  field: string
  message: string
}

const problems = {
  title: 'Enter a title of at most 200 characters.',
  url: 'Enter the whole address, which begins with https:// and that everybody can open, without a password in it.',
}

/** The rows of the form in order, empty ones left out; or what is wrong, at its field. */
export const parseMaterialForm = (
  values: FormValues,
): { materials: ClinicMaterial[]; problems: MaterialFormProblem[] } => {
  const found: MaterialFormProblem[] = []
  const materials: ClinicMaterial[] = []
  for (let row = 0; row < MAX_MATERIALS; row += 1) {
    const typed = { title: (values[`title.${row}`] ?? '').trim(), url: (values[`url.${row}`] ?? '').trim() }
    if (typed.title === '' && typed.url === '') continue
    const parsed = ClinicMaterial.safeParse(typed)
    if (parsed.success) materials.push(parsed.data)
    else
      for (const name of ['title', 'url'] as const)
        if (parsed.error.issues.some(({ path }) => path[0] === name))
          found.push({ field: `${name}.${row}`, message: problems[name] })
  }
  return { materials, problems: found }
}

/** The stored materials as the form shows them. */
export const materialFormValues = (materials: readonly ClinicMaterial[]): FormValues =>
  Object.fromEntries(
    materials.flatMap(({ title, url }, row) => [
      [`title.${row}`, title],
      [`url.${row}`, url],
    ]),
  )
