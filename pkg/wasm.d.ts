/** The address of the module, where a bundler turns the import into one. */
declare const url: string;
export default url;
