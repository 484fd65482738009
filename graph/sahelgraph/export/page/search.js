/** Finding actors by any of their names, in both languages, with or without accents. */
import { fold } from "./text.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {{actor: Actor, via: string}} Hit `via` is the name that matched
 * @typedef {{actor: Actor, names: string[], folded: string[]}[]} Index
 */

/**
 * Prepare actors for search.
 * @param {readonly Actor[]} actors most important first
 * @returns {Index}
 */
export function indexOf(actors) {
  return actors.map((actor) => {
    const names = [...new Set([actor.en, actor.fr, ...actor.aliases, actor.id.replace(/^new:/, "")])];
    return { actor, names, folded: names.map(fold) };
  });
}

/**
 * The actors that a text may mean: whole names first, then beginnings, then beginnings of a word, then anywhere;
 * among equals the more important actor.
 * @param {Index} index
 * @param {string} typed
 * @param {number} most
 * @returns {Hit[]}
 */
export function findActors(index, typed, most = 12) {
  const wanted = fold(typed);
  if (!wanted) return [];
  const hits = [];
  for (const { actor, names, folded } of index) {
    let best = 4;
    let via = "";
    folded.forEach((name, place) => {
      const grade = gradeOf(name, wanted);
      if (grade < best) [best, via] = [grade, names[place]];
    });
    if (best < 4) hits.push({ grade: best, hit: { actor, via } });
  }
  hits.sort((a, b) => a.grade - b.grade || a.hit.actor.row - b.hit.actor.row);
  return hits.slice(0, most).map(({ hit }) => hit);
}

/**
 * @param {string} name
 * @param {string} wanted
 * @returns {number}
 */
function gradeOf(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`) || name.includes(`-${wanted}`) || name.includes(`'${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 4;
}
