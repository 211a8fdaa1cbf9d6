/** Where a table comes from, unless its own department or collecting service is named. */
export const IMPORT_SOURCE = 'urn:jalon:import';
