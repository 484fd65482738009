/** Unpacking the drawing library, which travels deflated: a third of its size. */

/**
 * Inflate and run the library. The policy of the page lets it run because its digest is named there.
 * @param {string} packed base 64 of deflated script
 * @returns {Promise<any>} what the library calls itself
 */
export async function loadLibrary(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.head.append(script);
  return /** @type {any} */ (globalThis).vis;
}
