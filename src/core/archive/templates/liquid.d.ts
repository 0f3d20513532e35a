/** Templates are bundled as texts. */
declare module '*.liquid' {
  const text: string;
  export default text;
}
