"""The commands, one module each: parse the arguments, call the facade, print."""
