using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Models;

/// <summary>The units of a text with their standing, how its sentences are built and whom it speaks of.</summary>
internal sealed record MarkedText(Unit[] Units, Structure Structure, PersonScope Persons);
