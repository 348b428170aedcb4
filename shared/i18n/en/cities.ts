/** Cities of the tz database whose English name differs from the database's. */
export const enCityNames: Readonly<Record<string, string>> = {
  Sao_Tome: 'São Tomé',
  Ndjamena: 'N’Djamena',
  Port_of_Spain: 'Port of Spain',
  Sao_Paulo: 'São Paulo',
  Asuncion: 'Asunción',
  Bogota: 'Bogotá',
  Lome: 'Lomé',
  Calcutta: 'Kolkata',
  Saigon: 'Ho Chi Minh City',
  Katmandu: 'Kathmandu',
  Rangoon: 'Yangon',
  Kiev: 'Kyiv',
}
