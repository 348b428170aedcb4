/** What a column of a contact file may hold. */
export type ContactField = 'email' | 'name' | 'first' | 'last' | 'organisation' | 'country' | 'language'

/** How people head their columns, in the languages that such files come in; letters only, without accents. */
const spellings: Record<ContactField, string> = {
  email: `email emails emailaddress emailaddresses mail mailaddress eaddress emailwork courriel
    adressecourriel adresseemail adressemail adresseelectronique mel correo correoelectronico
    direcciondecorreo direcciondecorreoelectronico correio correioeletronico correioelectronico
    enderecodeemail enderecoeletronico البريدالالكتروني البريدالإلكتروني البريد`,
  name: `name fullname contact contactname displayname participant person nomcomplet nometprenom
    nometprenoms nomprenom prenometnom prenomnom nombrecompleto nombreyapellidos nombreyapellido
    nomecompleto nome الاسم الاسمالكامل`,
  first: 'firstname givenname forename prenom prenoms nombre nombres primeironome',
  last: 'lastname surname familyname nom nomdefamille apellido apellidos sobrenome apelido',
  organisation: `organisation organization company institution entity employer affiliation agency organisme
    entreprise societe structure organizacion institucion entidad empresa organizacao instituicao
    entidade المؤسسة المنظمة`,
  country: 'country countryregion countrycode pays pais nation البلد الدولة',
  language: 'language lang preferredlanguage langue languepreferee idioma lingua اللغة',
}

const fieldBySpelling = new Map(
  Object.entries(spellings).flatMap(([field, names]) =>
    names.split(/\s+/).map((name) => [foldHeading(name), field as ContactField]),
  ),
)

/** Which field each column of a row of heads is; undefined for those that nobody needs. The first of two wins. */
export const matchColumns = (heads: readonly string[]): (ContactField | undefined)[] => {
  const taken = new Set<ContactField>()
  return heads.map((head) => {
    const field = fieldBySpelling.get(foldHeading(head))
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}

export const isHeaderRow = (cells: readonly string[]): boolean => matchColumns(cells).includes('email')

function foldHeading(head: string): string {
  return head
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')
}
