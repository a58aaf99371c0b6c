// Feeds the readers texts that nobody would write, and says what they did not withstand.
//
//     seeds (sites, public corpora) ─▶ Mutator ─▶ Family.run ─▶ crash, hang, memory, broken promise? ─▶ the input, saved
//
// The same seed gives the same inputs, and the same inputs the same digest.
import Foundation

exit(await Fuzzing.run(Array(CommandLine.arguments.dropFirst())))
