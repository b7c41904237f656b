# Modelling: bills, ratification, time, states beside one another.
